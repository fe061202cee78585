package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What is left of an attempt at a time without the city: a conditional update of one row, by JDBC, and by HTTP through a
 * servlet that does nothing else.
 *
 * @param people connections that do it at the same time
 * @param contests rows, one after the other, after one to warm up
 */
record RawAttempts(BenchCity city, int people, int contests) {

    /** What one of the people does at the row with that number. */
    private interface Attempts {

        void at(int slot) throws Exception;
    }

    /** Attempts a second at rows of an H2 file in this JVM. */
    double byJdbc(int each, int capacity) throws Exception {
        DataSource database =
                BenchDatabase.empty(city.settings().root().resolve("citizen-ear/target/bench"), "attempts");
        ((JdbcConnectionPool) database).setMaxConnections(people);
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table slot (id int primary key, taken int not null)");
            connection.createStatement().execute("insert into slot select x, 0 from system_range(0, " + contests + ")");
        }
        double perSecond = perSecond(each, slot -> update(database, slot, capacity, each));
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        }
        return perSecond;
    }

    private static void update(DataSource database, int slot, int capacity, int each) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take =
                        connection.prepareStatement("update slot set taken = taken + 1 where id = ? and taken < ?")) {
            for (int k = 0; k < each; k++) {
                take.setInt(1, slot);
                take.setInt(2, capacity);
                take.executeUpdate();
            }
        }
    }

    /** Attempts a second at rows of the city's database. */
    double byServlet(HttpClient http, int each, int capacity) throws Exception {
        BenchWar war = city.war();
        war.sql("create table if not exists bench_slot (id int primary key, taken int not null)");
        war.sql("delete from bench_slot");
        war.sql("insert into bench_slot select x, 0 from system_range(0, " + contests + ")");
        return perSecond(each, slot -> {
            HttpRequest update = HttpRequest.newBuilder(URI.create(war.address("/sql")))
                    .POST(BodyPublishers.ofString(
                            "update bench_slot set taken = taken + 1 where id = " + slot + " and taken < " + capacity))
                    .build();
            for (int k = 0; k < each; k++) {
                int status = http.send(update, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException("The plain servlet answered " + status);
                }
            }
        });
    }

    private double perSecond(int each, Attempts attempts) throws Exception {
        double perSecond = 0;
        for (int contest = 0; contest <= contests; contest++) {
            int slot = contest;
            List<Callable<Void>> works = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                works.add(() -> {
                    attempts.at(slot);
                    return null;
                });
            }
            double seconds = Crowd.seconds(works);
            perSecond += contest == 0 ? 0 : people * each / seconds / contests;
        }
        return perSecond;
    }
}
