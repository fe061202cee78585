package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.CONCIERGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;

/** Many people want the same at the same moment: never more get it than there are seats, and never fewer. */
class ReservationRaceDbTest {

    private static final int PEOPLE = 50;

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, ReservationRaceDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
    }

    private List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> town.registered("人" + i)).toList();
    }

    @OnBothDatabases
    void fifty_want_the_only_seat_and_one_gets_it(Engine engine) {
        begin(engine);
        FreeTime time = appointments.firstFree(ADVICE, CITY_HALL);
        List<Object> results = Together.run(people(PEOPLE).stream()
                .<Callable<?>>map(person -> () -> appointments.book(person, ADVICE, time, null))
                .toList());
        assertEquals(1, won(results));
        assertEquals(PEOPLE - 1, lost(results, Conflict.class), results.toString());
        assertEquals(1, booked(time));
    }

    @OnBothDatabases
    void fifty_want_five_seats_and_five_get_them(Engine engine) {
        begin(engine);
        city.execute("insert into reservation_category (id, code, version_no, content, content_hash, published_at)"
                + " select -" + (engine.ordinal() + 1) + ", code, version_no + 1,"
                + " replace(content, '\"capacity\":1', '\"capacity\":5'), content_hash, published_at"
                + " from reservation_category where code = '" + ADVICE + "' and version_no = 1");
        FreeTime time = appointments.free(ADVICE, CITY_HALL, town.today()).get(3);
        List<Object> results = Together.run(people(PEOPLE).stream()
                .<Callable<?>>map(person -> () -> appointments.book(person, ADVICE, time, null))
                .toList());
        assertEquals(5, won(results), results.toString());
        assertEquals(PEOPLE - 5, lost(results, Conflict.class), results.toString());
        assertEquals(5, booked(time));
        city.execute(
                "delete from reservation_seat where category_code = '" + ADVICE + "'",
                "delete from reservation_limit_use where category_code = '" + ADVICE + "'",
                "delete from reservation where category_code = '" + ADVICE + "'",
                "delete from reservation_category where id < 0");
    }

    @OnBothDatabases
    void a_thousand_bookings_of_one_child_on_different_times_give_one(Engine engine) {
        begin(engine);
        Person mother = town.registered("母");
        town.keepsProfile(mother, "母", "一");
        long child = town.child(mother, "子");
        List<FreeTime> times = outreachTimes();
        List<Callable<?>> works = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int first = i;
            works.add(() -> {
                List<Object> results = new ArrayList<>();
                for (int k = 0; k < 20; k++) {
                    FreeTime time = times.get((first + k) % times.size());
                    results.add(tried(() -> appointments.book(mother, CONCIERGE, time, child)));
                }
                return results;
            });
        }
        List<Object> results = Together.run(works).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object.class::cast)
                .toList();
        assertEquals(1000, results.size());
        assertEquals(
                1,
                city.as(mother, CitizenReservationService.class, CitizenReservationService::coming)
                        .size());
        assertTrue(lost(results, RuleViolation.class) > 0, results.toString());
        assertTrue(
                results.stream()
                        .allMatch(
                                one -> one instanceof Long || one instanceof Conflict || one instanceof RuleViolation),
                results.toString());
    }

    @OnBothDatabases
    void who_confirms_in_the_last_moment_keeps_the_seat_from_who_comes_just_after(Engine engine) {
        begin(engine);
        FreeTime time =
                appointments.free(ADVICE, CITY_HALL, town.today().plusDays(8)).get(0);
        Person first = town.registered("先");
        Person second = town.registered("後");
        long held = appointments.hold(first, ADVICE, time, null);
        CountDownLatch confirmed = new CountDownLatch(1);
        List<Object> results = Together.run(List.of(
                () -> city.as(first, CitizenBookingService.class, it -> {
                    it.confirm(held, Appointments.ANSWERS);
                    city.clock().putForward(Duration.ofMinutes(11));
                    confirmed.countDown();
                    // Not committed before the other one has come to the row.
                    Thread.sleep(1500);
                    return held;
                }),
                () -> {
                    confirmed.await();
                    return appointments.hold(second, ADVICE, time, null);
                }));
        assertEquals(held, results.get(0));
        assertInstanceOf(Conflict.class, results.get(1));
        assertEquals(1, booked(time));
    }

    private List<FreeTime> outreachTimes() {
        List<FreeTime> times = new ArrayList<>();
        for (String place : List.of("shonandai", "tsujido", "mutsuai")) {
            for (int week = 0; week < 5; week++) {
                times.addAll(appointments.free(CONCIERGE, place, town.today().plusDays(7L * week)));
            }
        }
        return times;
    }

    private static Object tried(Callable<?> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return e;
        }
    }

    private static long won(List<Object> results) {
        return results.stream().filter(Long.class::isInstance).count();
    }

    private static long lost(List<Object> results, Class<?> refusal) {
        return results.stream().filter(refusal::isInstance).count();
    }

    private long booked(FreeTime time) {
        return city.rows(em -> em.createQuery(
                        "select count(r) from Reservation r where r.categoryCode = :category and r.startsAt = :start"
                                + " and r.status = jp.fujimado.reservation.ReservationStatus.REQUESTED",
                        Long.class)
                .setParameter("category", ADVICE)
                .setParameter(
                        "start",
                        time.startsAt()
                                .atZone(jp.fujimado.shared.time.CityClock.JAPAN)
                                .toInstant())
                .getSingleResult());
    }
}
