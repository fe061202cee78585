package jp.fujimado.bench;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.time.OpeningDays;

/** How long a time that is given back on the real pages takes until it is offered to the one who waits for it. */
final class FreedTime implements Measurement {

    private static final int TIMES = 20;
    private static final int MOST_SECONDS = 10;
    private static final LocalTime AT = LocalTime.of(10, 0);
    private static final String PLACE = "one";

    private final BenchCity city;

    FreedTime(BenchCity city) {
        this.city = city;
    }

    @Override
    public void measure(Table table) throws Exception {
        Accounts accounts = new Accounts(city.city());
        Argon2 hash = accounts.hash(accounts.create("gives-back"));
        Visitor booker = signedIn("gives-back");
        List<Double> seconds = new ArrayList<>();
        LocalDate day = LocalDate.now().plusMonths(2);
        for (int i = 0; i < TIMES; i++) {
            day = new OpeningDays().onOrAfter(day.plusDays(1));
            blockAllElse(day, i);
            String reservation = book(booker, day.atTime(AT));
            String name = "waits-" + i;
            accounts.create(name, hash.credential(Accounts.PASSWORD));
            Visitor waiting = signedIn(name);
            waits(waiting, day);
            seconds.add(secondsUntilOffered(booker, reservation, day));
        }
        System.out.println("  seconds until a freed time was offered: " + seconds);
        double slowest = seconds.stream().mapToDouble(one -> one).max().orElseThrow();
        table.add(Row.atMost(
                "slowest of " + TIMES + " freed times until offered; limit: largest allowed value",
                slowest,
                "s",
                MOST_SECONDS,
                1));
    }

    private Visitor signedIn(String name) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        city.signIn(visitor, name);
        return visitor;
    }

    /** One time of the day is left. */
    private void blockAllElse(LocalDate day, int number) throws IOException, InterruptedException {
        block(-2L * number - 1, day.atStartOfDay(), day.atTime(AT));
        block(-2L * number - 2, day.atTime(AT).plusMinutes(30), day.atTime(23, 59));
    }

    private void block(long id, LocalDateTime from, LocalDateTime until) throws IOException, InterruptedException {
        city.war()
                .sql(
                        "INSERT INTO reservation_block (id, category_code, place_code, starts_at, ends_at, reason, created_at)"
                                + " VALUES (" + id + ", '" + BenchCategory.code(0) + "', '" + PLACE + "', "
                                + moment(from) + ", "
                                + moment(until) + ", '-', CURRENT_TIMESTAMP)");
    }

    private static String moment(LocalDateTime inJapan) {
        return "TIMESTAMP '" + inJapan.minusHours(9).toString().replace('T', ' ') + ":00'";
    }

    /** Number of the reservation. */
    private String book(Visitor booker, LocalDateTime time) throws IOException, InterruptedException {
        Visitor.Page page = booker.get(city.url() + "/reservation/time.xhtml?code=" + BenchCategory.code(0) + "&place="
                + PLACE + "&at=" + time);
        Visitor.Page held = booker.press(page, "form", "hold", Map.of("who", "self"));
        expect(held, "/book.xhtml");
        expect(booker.press(held, "form", "confirm"), "/done.xhtml");
        return held.address().getQuery().replaceAll(".*\\bid=(\\d+).*", "$1");
    }

    private void waits(Visitor visitor, LocalDate day) throws IOException, InterruptedException {
        Visitor.Page page = visitor.get(city.url() + "/reservation/wait.xhtml?code=" + BenchCategory.code(0));
        Map<String, String> typed =
                Map.of("who", "self", "place", PLACE, "first", day.toString(), "last", day.toString());
        expect(visitor.press(page, "form", "join", typed), "/mine.xhtml");
    }

    private double secondsUntilOffered(Visitor booker, String reservation, LocalDate day) throws Exception {
        Visitor.Page page = booker.get(city.url() + "/reservation/detail.xhtml?id=" + reservation);
        long begin = System.nanoTime();
        booker.press(page, "cancel", "cancel:cancelButton");
        BenchCity.await("the freed time is offered", () -> isOffered(day));
        return (System.nanoTime() - begin) / 1e9;
    }

    private boolean isOffered(LocalDate day) throws IOException, InterruptedException {
        return !city.war()
                .sql("SELECT id FROM reservation_waiting WHERE offered_reservation IS NOT NULL AND first_day = DATE '"
                        + day + "'")
                .isEmpty();
    }

    private static void expect(Visitor.Page page, String end) throws IOException {
        URI address = page.address();
        if (!address.getPath().endsWith(end)) {
            throw new IOException("expected " + end + ", but " + address + " answered " + page.status());
        }
    }
}
