package jp.fujimado.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.fujimado.db.CityOnDatabase;
import jp.fujimado.db.Person;
import jp.fujimado.db.Town;

/** Reminding people of their appointments, beside the same rows by plain JDBC; and once more, killed half-way. */
final class Reminders implements Measurement {

    private static final long FIRST = 1_000_000;
    private static final long FIRST_RAW = 500_000_000;

    private static final String APPOINTMENTS =
            """
            insert into reservation (id, receipt_number, account_id, category_code, category_version, department, place_code,
                starts_at, ends_at, status, created_at, booked_at, remind_at, version)
            select %1$d + x, 'R' || x, %2$d, 'bench-0', 1, 'd019', 'one', dateadd(hour, 20, current_timestamp),
                dateadd(hour, 21, current_timestamp), 'BOOKED', current_timestamp, current_timestamp,
                dateadd(minute, -1, current_timestamp), 0
            from system_range(1, %3$d)
            """;

    private static final String TOLD =
            """
            select count(*) from reservation r where r.remind_at is not null
                or 1 <> (select count(*) from message m where m.link = '/reservation/detail.xhtml?id=' || r.id)
            """;

    private final BenchSettings settings;
    private final Path folder;

    Reminders(BenchSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public void measure(Table table) throws Exception {
        int count = settings.reminders();
        DataSource database = filled("reminders");
        CityOnDatabase city = CityOnDatabase.on(database);
        double product = count * 1e9 / nanos(() -> ReminderRun.remind(city));
        double plain = count * 1e9 / nanos(() -> plain(database, count));
        table.add(Row.beside(
                count + " reminders (H2 file, one thread); limit: the same rows by plain JDBC",
                product,
                "people/s",
                plain));
        city.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("reminders"));
        killed(table, count);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double nanos(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private DataSource filled(String name) throws SQLException {
        DataSource database = BenchDatabase.empty(folder, name);
        CityOnDatabase city = CityOnDatabase.on(database);
        new Town(city).registered(Person.citizen(), "花子");
        long account = city.rows(em ->
                em.createQuery("select max(a.id) from Account a", Long.class).getSingleResult());
        city.execute(BenchCategory.publish(0), APPOINTMENTS.formatted(FIRST, account, settings.reminders()), "ANALYZE");
        return database;
    }

    /** Lock and update of the appointment, message and delivery, in one commit each. */
    private static void plain(DataSource database, int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopiedRow message = new CopiedRow(connection, "message", "link like '/reservation/%' fetch first row only");
            CopiedRow delivery = new CopiedRow(connection, "delivery", "message_id = " + message.value("id"));
            connection.setAutoCommit(false);
            try (PreparedStatement lock =
                            connection.prepareStatement("select * from reservation where id = ? for update");
                    PreparedStatement update = connection.prepareStatement(
                            "update reservation set remind_at = null, version = version + 1 where id = ?")) {
                for (int i = 1; i <= count; i++) {
                    lock.setLong(1, FIRST + i);
                    lock.executeQuery().close();
                    message.insert(Map.of("id", FIRST_RAW + i));
                    delivery.insert(Map.of(
                            "id", FIRST_RAW + i,
                            "message_id", FIRST_RAW + i,
                            "delivery_key", UUID.randomUUID().toString()));
                    update.setLong(1, FIRST + i);
                    update.executeUpdate();
                    connection.commit();
                }
            }
        }
    }

    private void killed(Table table, int count) throws Exception {
        DataSource filled = filled("reminders-killed");
        CityOnDatabase.on(filled).execute("SHUTDOWN");
        Path file = folder.resolve("reminders-killed").resolve("city");
        int before = killHalfWay(file, count / 2);
        CityOnDatabase after = CityOnDatabase.on(BenchDatabase.at(file));
        int rest = ReminderRun.remind(after);
        int wrong;
        try (Connection connection = BenchDatabase.at(file).getConnection();
                ResultSet row = connection.createStatement().executeQuery(TOLD)) {
            row.next();
            wrong = row.getInt(1);
        }
        table.add(Row.atMost(
                count + " reminders, kill -9 after " + before + ", then " + rest + ": people told not exactly once",
                wrong,
                "people",
                0,
                1));
        after.execute("SHUTDOWN");
        BenchDatabase.delete(folder.resolve("reminders-killed"));
    }

    /** Kills the process as soon as it says that so many are reminded; returns the number it said last. */
    private static int killHalfWay(Path file, int half) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dcity.root=" + System.getProperty("city.root", "."),
                        "-Dfujimado.config.dir=" + System.getProperty("fujimado.config.dir"),
                        ReminderRun.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        int said = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null && said < half; line = lines.readLine()) {
                if (line.startsWith("reminded ")) {
                    said = Integer.parseInt(line.substring("reminded ".length()));
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (said < half) {
            throw new IOException("The reminding process ended by itself after " + said);
        }
        return said;
    }
}
