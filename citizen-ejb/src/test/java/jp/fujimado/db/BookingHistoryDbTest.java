package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.time.CityClock;

/** People who book, move and cancel the same few times all at once: what each was told holds until she gives it back. */
class BookingHistoryDbTest {

    private static final int PEOPLE = 12;
    private static final int ACTS = 25;
    private static final int TIMES = 4;

    private CityOnDatabase city;
    private Appointments appointments;
    private List<FreeTime> times;
    private final BookingHistory history = new BookingHistory();

    @OnBothDatabases
    void nobody_is_promised_what_another_one_has_and_every_promise_is_there_at_the_end(Engine engine) {
        city = CityOnDatabase.of(engine, BookingHistoryDbTest.class);
        Town town = new Town(city);
        appointments = new Appointments(city);
        times = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(3)).subList(0, TIMES);
        List<Callable<?>> works = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Person person = town.registered("人" + i);
            Random random = new Random(i);
            works.add(() -> acts(person, random));
        }
        List<Object> results = Together.run(works);

        assertTrue(results.stream().allMatch(Integer.class::isInstance), results.toString());
        assertTrue(results.stream().mapToInt(one -> (Integer) one).sum() > 2 * TIMES, "hardly anything was given");
        assertEquals(1, history.most(), "one seat, one person");
        assertEquals(history.open(), inDatabase());
        long seats = city.rows(
                em -> em.createQuery("select count(s) from Seat s where s.categoryCode = :category", Long.class)
                        .setParameter("category", ADVICE)
                        .getSingleResult());
        assertEquals(history.open().size(), seats, "a seat for each, and no other");
    }

    /** How often the person got what she asked for. */
    private int acts(Person person, Random random) {
        Long mine = null;
        LocalDateTime at = null;
        int done = 0;
        for (int i = 0; i < ACTS; i++) {
            FreeTime wanted = times.get(random.nextInt(TIMES));
            long before = mine == null ? 0 : mine;
            if (mine == null) {
                try {
                    mine = appointments.book(person, ADVICE, wanted, null);
                    at = wanted.startsAt();
                    history.told(mine, at);
                    done++;
                } catch (Conflict taken) {
                    continue;
                }
            } else if (random.nextInt(5) < 2) {
                history.givesBack(mine);
                city.as(person, CitizenReservationService.class, it -> {
                    it.cancel(before);
                    return null;
                });
                mine = null;
                done++;
            } else {
                history.givesBack(mine);
                try {
                    city.as(person, CitizenReservationService.class, it -> {
                        it.move(before, wanted.place(), wanted.startsAt());
                        return null;
                    });
                    at = wanted.startsAt();
                    history.told(mine, at);
                    done++;
                } catch (Conflict taken) {
                    history.keeps(mine, at);
                }
            }
        }
        return done;
    }

    private Map<Long, LocalDateTime> inDatabase() {
        List<Reservation> open = city.rows(em -> em.createQuery(
                        "select r from Reservation r where r.categoryCode = :category and r.status in"
                                + " (jp.fujimado.reservation.ReservationStatus.REQUESTED,"
                                + " jp.fujimado.reservation.ReservationStatus.BOOKED)",
                        Reservation.class)
                .setParameter("category", ADVICE)
                .getResultList());
        Map<Long, LocalDateTime> byNumber = new TreeMap<>();
        open.forEach(one -> byNumber.put(one.id(), LocalDateTime.ofInstant(one.startsAt(), CityClock.JAPAN)));
        return byNumber;
    }
}
