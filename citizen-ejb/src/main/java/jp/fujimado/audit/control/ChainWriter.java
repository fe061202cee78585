package jp.fujimado.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.audit.entity.AuditRecord;

/**
 * Appends records to their chain inside the running transaction.
 *
 * <p>Plain SQL, because it runs after the persistence provider's last flush, right before the commit: the chain's head
 * is then locked for the shortest time and always after all other rows, so that two transactions cannot block each
 * other in a circle.
 */
@ApplicationScoped
public class ChainWriter {

    /** Several chains, so that people do not wait for each other; each actor stays in one, which keeps their order. */
    public static final int CHAINS = 8;

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    ChainHash chainHash;

    public void append(String actorSubject, List<AuditRecord> records) {
        int chain = Math.floorMod(String.valueOf(actorSubject).hashCode(), CHAINS);
        try (Connection connection = dataSource.getConnection()) {
            append(connection, chain, records);
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be written; nothing is committed", e);
        }
    }

    private void append(Connection connection, int chain, List<AuditRecord> records) throws SQLException {
        long position;
        String hash;
        try (PreparedStatement head = connection.prepareStatement(
                "SELECT last_position, last_hash FROM audit_chain WHERE id = ? FOR UPDATE")) {
            head.setInt(1, chain);
            try (ResultSet row = head.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("Chain " + chain + " has no head");
                }
                position = row.getLong(1);
                hash = row.getString(2);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_entry (chain_id, position,"
                + " occurred_at, actor_kind, actor_subject, actor_name, department, action, target_type, target_id,"
                + " account_id, detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (AuditRecord audited : records) {
                position++;
                String next = chainHash.of(hash, chain, audited);
                bind(insert, chain, position, audited);
                insert.setString(13, hash);
                insert.setString(14, next);
                insert.addBatch();
                hash = next;
            }
            insert.executeBatch();
        }
        try (PreparedStatement head =
                connection.prepareStatement("UPDATE audit_chain SET last_position = ?, last_hash = ? WHERE id = ?")) {
            head.setLong(1, position);
            head.setString(2, hash);
            head.setInt(3, chain);
            head.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, int chain, long position, AuditRecord audited)
            throws SQLException {
        insert.setInt(1, chain);
        insert.setLong(2, position);
        insert.setObject(3, LocalDateTime.ofInstant(audited.occurredAt(), ZoneOffset.UTC));
        insert.setString(4, audited.actorKind());
        insert.setString(5, audited.actorSubject());
        insert.setString(6, audited.actorName());
        insert.setString(7, audited.department());
        insert.setString(8, audited.action());
        insert.setString(9, audited.targetType());
        insert.setString(10, audited.targetId());
        if (audited.accountId() == null) {
            insert.setNull(11, Types.BIGINT);
        } else {
            insert.setLong(11, audited.accountId());
        }
        insert.setString(12, audited.detail());
    }
}
