package jp.fujimado.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import jp.fujimado.audit.control.ChainVerifier;
import jp.fujimado.db.CityOnDatabase;

/** Kills the server with SIGKILL while citizens hand in, again and again, and then looks for what is missing or half. */
final class Crash implements Measurement {

    private static final int DRAFTS_EACH = 20_000;
    private static final long FIRST_DRAFT = 10_000_000;
    private static final int UPTIME_MILLIS = 4000;

    // One line for each application that is neither wholly handed in nor wholly a draft.
    private static final String HALF_DONE =
            """
            SELECT a.id, a.status, a.receipt_number, e.n, u.n, m.n, d.n FROM application a
            LEFT JOIN (SELECT application_id AS id, COUNT(*) AS n FROM application_event GROUP BY application_id) e
                ON e.id = a.id
            LEFT JOIN (SELECT target_id AS id, detail, COUNT(*) AS n FROM audit_entry
                WHERE action = 'application.submit' GROUP BY target_id, detail) u ON u.id = CAST(a.id AS VARCHAR)
            LEFT JOIN (SELECT link, COUNT(*) AS n FROM message GROUP BY link) m
                ON m.link = '/procedure/status.xhtml?id=' || a.id
            LEFT JOIN (SELECT s.link, COUNT(*) AS n FROM message s JOIN delivery t ON t.message_id = s.id
                GROUP BY s.link) d ON d.link = '/procedure/status.xhtml?id=' || a.id
            WHERE NOT ((a.status = 'DRAFT' AND a.receipt_number IS NULL
                    AND e.n IS NULL AND u.n IS NULL AND m.n IS NULL AND d.n IS NULL)
                OR COALESCE(a.status = 'SUBMITTED' AND a.receipt_number = u.detail
                    AND e.n = 1 AND u.n = 1 AND m.n = 1 AND d.n = 1, FALSE))
            """;

    private static final String ORPHANS =
            """
            SELECT 'event', CAST(application_id AS VARCHAR) FROM application_event
                WHERE application_id NOT IN (SELECT id FROM application WHERE status = 'SUBMITTED')
            UNION ALL SELECT 'audit', target_id FROM audit_entry WHERE action = 'application.submit'
                AND target_id NOT IN (SELECT CAST(id AS VARCHAR) FROM application WHERE status = 'SUBMITTED')
            UNION ALL SELECT 'message', link FROM message WHERE link NOT IN
                (SELECT '/procedure/status.xhtml?id=' || id FROM application WHERE status = 'SUBMITTED')
            """;

    private final BenchCity city;

    Crash(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        Map<Long, String> acknowledged = submitAndKill();
        city.close();
        DataSource database = city.database();
        String kills = city.settings().kills() + " x kill -9, " + acknowledged.size() + " acknowledged: ";
        if (acknowledged.isEmpty()) {
            throw new IllegalStateException("Nothing was acknowledged");
        }
        try (Connection connection = database.getConnection()) {
            table.add(none(kills + "numbers missing or doubled", lost(connection, acknowledged)));
            int halfDone = lines(connection, HALF_DONE) + lines(connection, ORPHANS);
            table.add(none(kills + "applications half-done", halfDone));
        }
        CityOnDatabase after = CityOnDatabase.on(database);
        int faults = after.bean(ChainVerifier.class).verify().faults().size();
        table.add(none(kills + "faults in the audit chain", faults));
        after.execute("SHUTDOWN");
    }

    private static Row none(String name, int found) {
        return Row.atMost(name, found, "rows", 0, 1);
    }

    private Map<Long, String> submitAndKill() throws Exception {
        Map<SubmittingCitizen, Thread> citizens = new HashMap<>();
        long first = FIRST_DRAFT;
        for (Map.Entry<String, Long> draft : city.drafts().entrySet()) {
            city.war().sql(Drafts.copy(draft.getValue(), first, DRAFTS_EACH));
            SubmittingCitizen citizen = new SubmittingCitizen(city, draft.getKey(), first, DRAFTS_EACH);
            citizens.put(citizen, new Thread(citizen, draft.getKey()));
            first += DRAFTS_EACH;
        }
        citizens.values().forEach(Thread::start);
        Random random = new Random(1);
        try {
            for (int kill = 1; kill <= city.settings().kills(); kill++) {
                awaitMore(citizens.keySet());
                Thread.sleep(random.nextInt(UPTIME_MILLIS));
                int sofar = count(citizens.keySet());
                city.city().crashAndRestart();
                System.out.println("  kill " + kill + " after " + sofar + " acknowledged submissions; restarted");
            }
            awaitMore(citizens.keySet());
        } finally {
            citizens.keySet().forEach(SubmittingCitizen::stop);
        }
        Map<Long, String> acknowledged = new HashMap<>();
        for (Map.Entry<SubmittingCitizen, Thread> citizen : citizens.entrySet()) {
            citizen.getValue().join();
            acknowledged.putAll(citizen.getKey().acknowledged());
        }
        return acknowledged;
    }

    /** Waits until submissions run again, so that every kill falls among some. */
    private static void awaitMore(Iterable<SubmittingCitizen> citizens) throws InterruptedException {
        int before = count(citizens);
        for (int i = 0; count(citizens) < before + 10; i++) {
            if (i > 600) {
                List<String> answers = new ArrayList<>();
                citizens.forEach(citizen -> answers.add(citizen.unexpected()));
                throw new IllegalStateException("Nobody can hand in; last answers: " + answers);
            }
            Thread.sleep(200);
        }
    }

    private static int count(Iterable<SubmittingCitizen> citizens) {
        int count = 0;
        for (SubmittingCitizen citizen : citizens) {
            count += citizen.acknowledged().size();
        }
        return count;
    }

    private static int lost(Connection connection, Map<Long, String> acknowledged) throws SQLException {
        Map<String, List<Long>> kept = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id, receipt_number FROM application WHERE receipt_number IS NOT NULL")) {
            while (rows.next()) {
                kept.computeIfAbsent(rows.getString(2), number -> new ArrayList<>())
                        .add(rows.getLong(1));
            }
        }
        long wrong = acknowledged.entrySet().stream()
                .filter(one -> !List.of(one.getKey()).equals(kept.get(one.getValue())))
                .peek(one -> System.out.println("  lost: " + one + ", kept " + kept.get(one.getValue())))
                .count();
        return Math.toIntExact(wrong);
    }

    private static int lines(Connection connection, String query) throws SQLException {
        int lines = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder("  half-done:");
                for (int i = 1; i <= columns; i++) {
                    line.append(' ').append(rows.getString(i));
                }
                System.out.println(line);
                lines++;
            }
        }
        return lines;
    }
}
