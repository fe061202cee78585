package jp.fujimado.bench;

import java.net.http.HttpClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two hundred people who all want the same time at the same moment, again and again: by the API, and a tenth as often on
 * the pages. Times are right if as many people hold one as there are seats.
 */
final class Attempts implements Measurement {

    private static final int PEOPLE = 200;
    private static final int CONTESTS = 10;
    private static final int ON_PAGES = 10;

    /** Until the young server has compiled what it does; on two cores that takes minutes. */
    private static final int WARM_UP = 16;

    private static final int TIMES_A_DAY = 16;

    /** Access tokens are valid for five minutes. */
    private static final Duration SIGNED_IN_ANEW_AFTER = Duration.ofMinutes(2);

    private static final String USER = "contest-";
    private static final String PER_SECOND = "attempts/s";
    private static final Map<String, Integer> PLACES = Map.of("one", 1, "five", 5);

    private final BenchCity city;

    Attempts(BenchCity city) {
        this.city = city;
    }

    /** What became of the attempts at one time. */
    private record Contest(int winners, int errors, double perSecond) {}

    private interface Entry {

        Contestant of(String user) throws Exception;
    }

    @Override
    public void measure(Table table) throws Exception {
        Accounts accounts = new Accounts(city.city());
        Argon2 hash = accounts.hash(accounts.create(USER + 0));
        for (int i = 1; i < PEOPLE; i++) {
            accounts.create(USER + i, hash.credential(Accounts.PASSWORD));
        }
        int each = Math.max(1, city.settings().attempts() / PEOPLE);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        RawAttempts raw = new RawAttempts(city, PEOPLE, CONTESTS);
        Map<String, Double> byJdbc = new HashMap<>();
        Map<String, Double> byServlet = new HashMap<>();
        for (Map.Entry<String, Integer> place : PLACES.entrySet()) {
            byJdbc.put(place.getKey(), raw.byJdbc(each, place.getValue()));
            byServlet.put(place.getKey(), raw.byServlet(http, each, place.getValue()));
        }
        Map<String, Double> byApi =
                contests("API", DayOfWeek.TUESDAY, each, user -> byApi(accounts, http, user), table);
        for (Map.Entry<String, Integer> place : PLACES.entrySet()) {
            String where = place.getKey();
            table.add(Row.atLeast(beside("API", where), byApi.get(where), PER_SECOND, byJdbc.get(where), 0.07));
            table.add(Row.beside(
                    "attempts, API, capacity " + place.getValue() + "; limit: the same update by a plain servlet",
                    byApi.get(where),
                    PER_SECOND,
                    byServlet.get(where)));
            table.add(Row.beside(beside("plain servlet", where), byServlet.get(where), PER_SECOND, byJdbc.get(where)));
        }
        Map<String, Double> onPages =
                contests("pages", DayOfWeek.WEDNESDAY, Math.max(1, each / ON_PAGES), this::onPage, table);
        for (String where : PLACES.keySet()) {
            table.add(Row.beside(beside("pages", where), onPages.get(where), PER_SECOND, byJdbc.get(where)));
        }
    }

    private static String beside(String way, String place) {
        return "attempts, " + way + ", capacity " + PLACES.get(place)
                + "; limit: the same conditional update by raw JDBC";
    }

    private Contestant onPage(String user) throws Exception {
        Visitor visitor = new Visitor();
        city.signIn(visitor, user);
        return new Contestant.OnPage(city.url(), visitor);
    }

    private Contestant byApi(Accounts accounts, HttpClient http, String user) throws Exception {
        return Contestant.ByApi.signedIn(
                city.url(), accounts.token(user, "reservation:read%20reservation:write"), http);
    }

    /** Signed-in people, each at the time of one contest after the other. */
    private static final class Crowds {

        private final Entry entry;
        private List<Contestant> people = List.of();
        private long signedInAt;

        Crowds(Entry entry) {
            this.entry = entry;
        }

        List<Contestant> next() throws Exception {
            if (people.isEmpty() || System.nanoTime() - signedInAt > SIGNED_IN_ANEW_AFTER.toNanos()) {
                people = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    people.add(entry.of(USER + i));
                }
                signedInAt = System.nanoTime();
            }
            return people;
        }
    }

    /** Ten contests at each place, with people who begin anew at each; attempts a second by place. */
    private Map<String, Double> contests(String way, DayOfWeek day, int each, Entry entry, Table table)
            throws Exception {
        Map<String, Double> perSecond = new TreeMap<>();
        for (Map.Entry<String, Integer> place : PLACES.entrySet()) {
            Crowds crowds = new Crowds(entry);
            for (int i = 0; i < WARM_UP; i++) {
                System.out.println("  attempts, to warm up: "
                        + contest(crowds.next(), place.getKey(), time(day, CONTESTS + i), each));
            }
            int wrong = 0;
            int errors = 0;
            double sum = 0;
            for (int i = 0; i < CONTESTS; i++) {
                LocalDateTime time = time(day, i);
                Contest contest = contest(crowds.next(), place.getKey(), time, each);
                boolean right =
                        contest.winners() == place.getValue() && seats(place.getKey(), time) == place.getValue();
                wrong += right ? 0 : 1;
                errors += contest.errors();
                sum += contest.perSecond();
                System.out.println("  attempts, " + way + ", " + place.getKey() + ": " + contest);
            }
            String name = way + ", " + CONTESTS + " x " + each * PEOPLE + " attempts by " + PEOPLE
                    + " connections, capacity " + place.getValue();
            table.add(Row.atMost(name + ": rounds with another number of winners or seats", wrong, "rounds", 0, 1));
            table.add(Row.atMost(name + ": error pages", errors, "pages", 0, 1));
            perSecond.put(place.getKey(), sum / CONTESTS);
        }
        return perSecond;
    }

    /** Half-hours of that day of the week from next week on. */
    private static LocalDateTime time(DayOfWeek day, int number) {
        return LocalDate.now()
                .plusWeeks(1 + number / TIMES_A_DAY)
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(9, 0)
                .plusMinutes(30L * (number % TIMES_A_DAY));
    }

    private static Contest contest(List<Contestant> people, String place, LocalDateTime time, int each)
            throws Exception {
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        List<Callable<Void>> works = new ArrayList<>();
        for (Contestant one : people) {
            Contestant.Attempt attempt = one.at(place, time);
            works.add(() -> {
                boolean won = false;
                for (int k = 0; k < each; k++) {
                    Contestant.Outcome outcome = attempt.send();
                    won |= outcome == Contestant.Outcome.HELD;
                    errors.addAndGet(outcome == Contestant.Outcome.ERROR ? 1 : 0);
                }
                winners.addAndGet(won ? 1 : 0);
                return null;
            });
        }
        double seconds = Crowd.seconds(works);
        return new Contest(winners.get(), errors.get(), people.size() * each / seconds);
    }

    private int seats(String place, LocalDateTime time) throws Exception {
        return Integer.parseInt(city.war()
                .sql("SELECT COUNT(*) FROM reservation_seat s JOIN reservation r ON r.id = s.reservation_id"
                        + " WHERE s.category_code = '" + BenchCategory.code(0) + "' AND s.place_code = '" + place
                        + "' AND r.status = 'HELD' AND s.starts_at = TIMESTAMP '" + time.minusHours(9) + ":00'")
                .get(0)[0]);
    }
}
