package jp.fujimado.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.fujimado.audit.ChainFault;
import jp.fujimado.audit.ChainFault.Kind;
import jp.fujimado.audit.ChainReport;
import jp.fujimado.audit.entity.AuditRecord;

/** Reads every chain from its start and recomputes each hash; streams, so its memory does not grow with the trail. */
@ApplicationScoped
public class ChainVerifier {

    private static final int FAULT_LIMIT = 100;

    @Resource(lookup = "java:/jdbc/CityDS")
    DataSource dataSource;

    @Inject
    ChainHash chainHash;

    @Inject
    Clock clock;

    public ChainReport verify() {
        List<ChainFault> faults = new ArrayList<>();
        long rows = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (int chain = 0; chain < ChainWriter.CHAINS; chain++) {
                rows += verify(connection, chain, faults);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be read", e);
        }
        return new ChainReport(clock.instant(), rows, List.copyOf(faults));
    }

    private long verify(Connection connection, int chain, List<ChainFault> faults) throws SQLException {
        long rows = 0;
        long expected = 1;
        String previous = ChainHash.START;
        try (PreparedStatement select = connection.prepareStatement("SELECT position, occurred_at, actor_kind,"
                + " actor_subject, actor_name, department, action, target_type, target_id, account_id, detail,"
                + " previous_hash, hash FROM audit_entry WHERE chain_id = ? ORDER BY position")) {
            select.setFetchSize(1000);
            select.setInt(1, chain);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && faults.size() < FAULT_LIMIT) {
                    rows++;
                    long position = row.getLong(1);
                    for (; expected < position && faults.size() < FAULT_LIMIT; expected++) {
                        faults.add(new ChainFault(chain, expected, Kind.REMOVED));
                    }
                    String stated = row.getString(12);
                    String hash = row.getString(13);
                    boolean afterGap = !stated.equals(previous);
                    if (!chainHash.of(stated, chain, read(row)).equals(hash)) {
                        faults.add(new ChainFault(chain, position, Kind.CHANGED));
                    } else if (afterGap && !lastIsRemoved(faults, chain, position - 1)) {
                        faults.add(new ChainFault(chain, position, Kind.REORDERED));
                    }
                    previous = hash;
                    expected = position + 1;
                }
            }
        }
        checkHead(connection, chain, expected - 1, previous, faults);
        return rows;
    }

    private static boolean lastIsRemoved(List<ChainFault> faults, int chain, long position) {
        return !faults.isEmpty() && faults.get(faults.size() - 1).equals(new ChainFault(chain, position, Kind.REMOVED));
    }

    private static void checkHead(
            Connection connection, int chain, long lastPosition, String lastHash, List<ChainFault> faults)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last_position, last_hash FROM audit_chain WHERE id = ?")) {
            select.setInt(1, chain);
            try (ResultSet head = select.executeQuery()) {
                boolean whole = head.next()
                        && head.getLong(1) == lastPosition
                        && head.getString(2).equals(lastHash);
                if (!whole && faults.size() < FAULT_LIMIT) {
                    faults.add(new ChainFault(chain, lastPosition + 1, Kind.CUT_OFF));
                }
            }
        }
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        long account = row.getLong(10);
        Long accountId = row.wasNull() ? null : account;
        return new AuditRecord(
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                accountId,
                row.getString(11));
    }
}
