package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.fujimado.audit.ChainFault;
import jp.fujimado.audit.ChainFault.Kind;
import jp.fujimado.audit.ChainReport;
import jp.fujimado.audit.control.ChainHash;
import jp.fujimado.audit.control.ChainVerifier;
import jp.fujimado.audit.control.ChainWriter;
import jp.fujimado.audit.entity.AuditRecord;

class AuditChainDbTest {

    private static final String ACTOR = "actor";
    private static final int CHAIN = Math.floorMod(ACTOR.hashCode(), ChainWriter.CHAINS);

    @OnBothDatabases
    void a_chain_as_it_was_written_is_intact(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        ChainReport report = verify(city);
        assertEquals(List.of(), report.faults());
        assertTrue(report.rows() >= 5);
    }

    @OnBothDatabases
    void names_a_row_whose_content_was_changed(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute("UPDATE audit_entry SET detail = 'nothing happened' WHERE position = 3 AND chain_id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 3, Kind.CHANGED)), verify(city).faults());
    }

    @OnBothDatabases
    void names_a_row_whose_time_was_moved_by_a_microsecond(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute("UPDATE audit_entry SET occurred_at = occurred_at + INTERVAL '0.000001' SECOND WHERE position = 2"
                + " AND chain_id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 2, Kind.CHANGED)), verify(city).faults());
    }

    @OnBothDatabases
    void names_a_row_that_was_removed(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute("DELETE FROM audit_entry WHERE position = 3 AND chain_id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 3, Kind.REMOVED)), verify(city).faults());
    }

    @OnBothDatabases
    void names_the_first_row_when_it_was_removed(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute("DELETE FROM audit_entry WHERE position = 1 AND chain_id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 1, Kind.REMOVED)), verify(city).faults());
    }

    @OnBothDatabases
    void names_rows_that_changed_places(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute(
                "UPDATE audit_entry SET position = 1002 WHERE position = 2 AND chain_id = " + CHAIN,
                "UPDATE audit_entry SET position = 2 WHERE position = 3 AND chain_id = " + CHAIN,
                "UPDATE audit_entry SET position = 3 WHERE position = 1002 AND chain_id = " + CHAIN);
        List<ChainFault> faults = verify(city).faults();
        assertEquals(
                List.of(
                        new ChainFault(CHAIN, 2, Kind.REORDERED),
                        new ChainFault(CHAIN, 3, Kind.REORDERED),
                        new ChainFault(CHAIN, 4, Kind.REORDERED)),
                faults);
    }

    @OnBothDatabases
    void names_the_place_where_a_chain_was_cut_off(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute("DELETE FROM audit_entry WHERE position > 3 AND chain_id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 4, Kind.CUT_OFF)), verify(city).faults());
    }

    @OnBothDatabases
    void names_a_row_that_was_closed_up_after_a_removal(Engine engine) {
        CityOnDatabase city = withRows(engine, 5);
        city.execute(
                "DELETE FROM audit_entry WHERE position = 3 AND chain_id = " + CHAIN,
                "UPDATE audit_entry SET position = 3 WHERE position = 4 AND chain_id = " + CHAIN,
                "UPDATE audit_entry SET position = 4 WHERE position = 5 AND chain_id = " + CHAIN,
                "UPDATE audit_chain SET last_position = 4 WHERE id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 3, Kind.REORDERED)), verify(city).faults());
    }

    @OnBothDatabases
    void names_a_row_that_was_added_without_the_key(Engine engine) {
        CityOnDatabase city = withRows(engine, 2);
        city.execute(
                "INSERT INTO audit_entry (chain_id, position, occurred_at, actor_kind, action, previous_hash, hash)"
                        + " SELECT chain_id, 3, occurred_at, actor_kind, 'forged', hash, hash FROM audit_entry"
                        + " WHERE position = 2 AND chain_id = " + CHAIN,
                "UPDATE audit_chain SET last_position = 3 WHERE id = " + CHAIN);
        assertEquals(
                List.of(new ChainFault(CHAIN, 3, Kind.CHANGED)), verify(city).faults());
    }

    @OnBothDatabases
    void writers_at_the_same_time_keep_one_chain(Engine engine) {
        CityOnDatabase city = empty(engine);
        int rounds = 25;
        List<Object> results = Together.run(4, () -> {
            for (int i = 0; i < rounds; i++) {
                write(city, 1);
            }
            return null;
        });
        assertTrue(results.stream().allMatch(result -> result == null), results.toString());
        ChainReport report = verify(city);
        assertEquals(List.of(), report.faults());
        assertEquals(4 * rounds, report.rows());
    }

    @OnBothDatabases
    void an_entry_goes_with_the_transaction_that_is_rolled_back(Engine engine) {
        CityOnDatabase city = withRows(engine, 2);
        Callable<Object> failing = () -> {
            city.bean(ChainWriter.class).append(ACTOR, records(1));
            throw new IllegalArgumentException("rolled back");
        };
        try {
            city.inTransaction(failing);
        } catch (IllegalArgumentException rolledBack) {
            ChainReport report = verify(city);
            assertEquals(List.of(), report.faults());
            assertEquals(2, report.rows());
            return;
        }
        throw new AssertionError("not rolled back");
    }

    private static CityOnDatabase withRows(Engine engine, int rows) {
        CityOnDatabase city = empty(engine);
        write(city, rows);
        return city;
    }

    private static CityOnDatabase empty(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, AuditChainDbTest.class);
        city.execute(
                "DELETE FROM audit_entry",
                "UPDATE audit_chain SET last_position = 0, last_hash = '" + ChainHash.START + "'");
        return city;
    }

    private static void write(CityOnDatabase city, int rows) {
        city.inTransaction(() -> {
            city.bean(ChainWriter.class).append(ACTOR, records(rows));
            return null;
        });
    }

    private static List<AuditRecord> records(int rows) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return IntStream.range(0, rows)
                .mapToObj(i -> new AuditRecord(
                        now.plusMillis(i),
                        "STAFF",
                        ACTOR,
                        "髙𠮷 花子",
                        "",
                        "case.open",
                        "application",
                        "1",
                        null,
                        "受付" + i))
                .toList();
    }

    private static ChainReport verify(CityOnDatabase city) {
        return city.bean(ChainVerifier.class).verify();
    }
}
