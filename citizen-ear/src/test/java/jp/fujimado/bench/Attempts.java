package jp.fujimado.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Two hundred people who all want the same time at the same moment, again and again, on the real pages. */
final class Attempts implements Measurement {

    private static final int PEOPLE = 200;
    private static final int CONTESTS = 10;
    private static final String USER = "contest-";

    private final BenchCity city;
    private final List<Visitor> people = new ArrayList<>();

    Attempts(BenchCity city) {
        this.city = city;
    }

    /** What became of the attempts at one time. */
    private record Contest(int winners, int errors, double perSecond) {}

    @Override
    public void measure(Table table) throws Exception {
        signIn();
        int each = Math.max(1, city.settings().attempts() / PEOPLE);
        System.out.println("  attempts, to warm up: " + contest("five", time(CONTESTS), each));
        for (Map.Entry<String, Integer> place : Map.of("one", 1, "five", 5).entrySet()) {
            int wrong = 0;
            int errors = 0;
            double perSecond = 0;
            for (int i = 0; i < CONTESTS; i++) {
                LocalDateTime time = time(i);
                Contest contest = contest(place.getKey(), time, each);
                boolean right =
                        contest.winners() == place.getValue() && seats(place.getKey(), time) == place.getValue();
                wrong += right ? 0 : 1;
                errors += contest.errors();
                perSecond += contest.perSecond() / CONTESTS;
                System.out.println("  attempts, " + place.getKey() + ": " + contest);
            }
            String name = CONTESTS + " x " + each * PEOPLE + " attempts by " + PEOPLE + " connections, capacity "
                    + place.getValue();
            table.add(Row.atMost(name + ": rounds with another number of winners or seats", wrong, "rounds", 0, 1));
            table.add(Row.atMost(name + ": error pages", errors, "pages", 0, 1));
            table.add(Row.atLeast(
                    name + "; limit: the same conditional update by raw JDBC",
                    perSecond,
                    "attempts/s",
                    raw(each, place.getValue()),
                    0.07));
        }
    }

    private void signIn() throws Exception {
        Accounts accounts = new Accounts(city.city());
        Argon2 hash = accounts.hash(accounts.create(USER + 0));
        for (int i = 1; i < PEOPLE; i++) {
            accounts.create(USER + i, hash.credential(Accounts.PASSWORD));
        }
        for (int i = 0; i < PEOPLE; i++) {
            Visitor visitor = new Visitor();
            city.signIn(visitor, USER + i);
            people.add(visitor);
        }
    }

    /** Half-hours of weekdays from next week on. */
    private static LocalDateTime time(int number) {
        LocalDate day = LocalDate.now().plusWeeks(1);
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(9, 0).plusMinutes(30L * number);
    }

    private Contest contest(String place, LocalDateTime time, int each) throws Exception {
        String address = city.url() + "/reservation/time.xhtml?code=" + BenchCategory.code(0) + "&place=" + place
                + "&at=" + time;
        List<Visitor.Page> pages = new ArrayList<>();
        for (Visitor one : people) {
            pages.add(one.get(address));
        }
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        List<Callable<Void>> works = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Visitor one = people.get(i);
            Visitor.Page page = pages.get(i);
            works.add(() -> {
                boolean won = false;
                for (int k = 0; k < each; k++) {
                    Visitor.Page answer = one.press(page, "form", "hold", Map.of("who", "self"));
                    won |= answer.address().getPath().endsWith("/book.xhtml");
                    errors.addAndGet(answer.status() == 200 ? 0 : 1);
                }
                winners.addAndGet(won ? 1 : 0);
                return null;
            });
        }
        double seconds = together(works);
        return new Contest(winners.get(), errors.get(), PEOPLE * each / seconds);
    }

    /** Seconds until all are done. */
    private static double together(List<Callable<Void>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            long begin = System.nanoTime();
            for (Future<Void> one : threads.invokeAll(works)) {
                one.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    private int seats(String place, LocalDateTime time) throws Exception {
        return Integer.parseInt(city.war()
                .sql("SELECT COUNT(*) FROM reservation_seat s JOIN reservation r ON r.id = s.reservation_id"
                        + " WHERE s.category_code = '" + BenchCategory.code(0) + "' AND s.place_code = '" + place
                        + "' AND r.status = 'HELD' AND s.starts_at = TIMESTAMP '" + time.minusHours(9) + ":00'")
                .get(0)[0]);
    }

    /** Attempts a second of as many connections at rows of their own file. */
    private double raw(int each, int capacity) throws Exception {
        DataSource database =
                BenchDatabase.empty(city.settings().root().resolve("citizen-ear/target/bench"), "attempts");
        ((JdbcConnectionPool) database).setMaxConnections(PEOPLE);
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table slot (id int primary key, taken int not null)");
            connection.createStatement().execute("insert into slot select x, 0 from system_range(0, " + CONTESTS + ")");
        }
        double perSecond = 0;
        for (int contest = 0; contest <= CONTESTS; contest++) {
            int slot = contest;
            List<Callable<Void>> works = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                works.add(() -> {
                    update(database, slot, capacity, each);
                    return null;
                });
            }
            double seconds = together(works);
            perSecond += contest == 0 ? 0 : PEOPLE * each / seconds / CONTESTS;
        }
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
}
