package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;

/**
 * Whoever waited for the lock of a row sees what those before her wrote under it, also if she asked the same before she
 * waited. H2 must be told so: else it may answer with the result of the first question.
 */
class LookUnderLockDbTest {

    private static final int PEOPLE = 10;
    private static final int SEATS = 5;
    private static final int TIMES = 500;

    @OnBothDatabases
    void a_second_look_under_the_lock_sees_every_seat_that_was_taken(Engine engine) throws SQLException {
        DataSource database = engine.newDatabase();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create table turn (id int primary key)");
            sql.execute("insert into turn values (1)");
            sql.execute("create table seat (starts int not null, seat_no int not null, primary key (starts, seat_no))");
        }
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Object> missed = Together.run(PEOPLE, () -> {
            int refused = 0;
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                for (int time = 0; time < TIMES; time++) {
                    together.await();
                    refused += isRefused(connection, time) ? 1 : 0;
                }
            }
            return refused;
        });
        assertEquals(Set.of(0), Set.copyOf(missed), missed.toString());
    }

    /** Whether the key had to refuse a seat that looked free. */
    private static boolean isRefused(Connection connection, int time) throws SQLException {
        boolean refused = false;
        if (taken(connection, time).size() < SEATS) {
            try (Statement turn = connection.createStatement()) {
                turn.executeQuery("select id from turn where id = 1 for update").close();
            }
            Set<Integer> taken = taken(connection, time);
            int seat = 1;
            while (taken.contains(seat)) {
                seat++;
            }
            try (PreparedStatement take = connection.prepareStatement("insert into seat values (?, ?)")) {
                take.setInt(1, time);
                take.setInt(2, seat);
                take.executeUpdate();
            } catch (SQLException refusal) {
                refused = true;
            }
        }
        if (refused) {
            connection.rollback();
        } else {
            connection.commit();
        }
        return refused;
    }

    private static Set<Integer> taken(Connection connection, int time) throws SQLException {
        Set<Integer> taken = new HashSet<>();
        try (PreparedStatement look = connection.prepareStatement("select seat_no from seat where starts = ?")) {
            look.setInt(1, time);
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getInt(1));
                }
            }
        }
        return taken;
    }
}
