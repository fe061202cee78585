package jp.fujimado.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of a submission by plain JDBC, in one commit: application, history, message, delivery, audit row and head of
 * the audit chain. No checks, no reading, statements prepared once.
 */
final class RawSubmission {

    private static final int CHAINS = 8;
    private static final long FIRST_ID = 500_000_000;

    private final Connection connection;
    private final CopiedRow application;
    private final CopiedRow event;
    private final CopiedRow message;
    private final CopiedRow delivery;
    private final CopiedRow audit;
    private final CopiedRow chain;
    private final int ownChain;
    private long count;

    /** @param submitted an application that the product has handed in */
    RawSubmission(Connection connection, long submitted) throws SQLException {
        this.connection = connection;
        application = new CopiedRow(connection, "application", "id = " + submitted);
        event = new CopiedRow(connection, "application_event", "application_id = " + submitted);
        message = new CopiedRow(connection, "message", "link LIKE '%id=" + submitted + "'");
        delivery = new CopiedRow(connection, "delivery", "message_id = " + message.value("id"));
        audit = new CopiedRow(
                connection, "audit_entry", "action = 'application.submit' AND target_id = '" + submitted + "'");
        // Another chain than the product's, which would rightly call these rows forged.
        ownChain = (((Number) audit.value("chain_id")).intValue() + 1) % CHAINS;
        chain = new CopiedRow(connection, "audit_chain", "id = " + ownChain);
        connection.setAutoCommit(false);
    }

    void submit(long draft) throws SQLException {
        count++;
        long id = FIRST_ID + count;
        application.update(Map.of("id", draft, "receipt_number", "R" + count));
        event.insert(Map.of("id", id, "application_id", draft));
        message.insert(Map.of("id", id, "link", "/procedure/status.xhtml?id=" + draft));
        delivery.insert(Map.of(
                "id", id, "message_id", id, "delivery_key", UUID.randomUUID().toString()));
        audit.insert(Map.of("chain_id", ownChain, "position", count, "target_id", Long.toString(draft)));
        chain.update(Map.of("last_position", count, "last_hash", audit.value("hash")));
        connection.commit();
    }
}
