package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.CONCIERGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.WaitingOffer;
import jp.fujimado.reservation.WaitingRow;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.reservation.boundary.system.WaitingTimerService;
import jp.fujimado.reservation.entity.OfferedTime;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Who waits for a time is offered it in turn. */
class WaitingDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private LocalDate day;
    private Person booked;
    private long reservation;

    /** A day on which every time is booked. */
    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, WaitingDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        List<FreeTime> times = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(3));
        day = times.get(0).day();
        for (FreeTime time : times) {
            booked = town.registered("先客");
            reservation = appointments.book(booked, ADVICE, time, null);
        }
    }

    private void cancel() {
        city.as(booked, CitizenReservationService.class, it -> {
            it.cancel(reservation);
            return null;
        });
    }

    private WaitingRow line(Person person) {
        return city.as(person, CitizenWaitingService.class, CitizenWaitingService::mine)
                .get(0);
    }

    private WaitingOffer offer(Person person) {
        return line(person).offer();
    }

    @OnBothDatabases
    void a_cancelled_time_goes_to_the_first_in_line_and_unanswered_to_the_next(Engine engine) {
        begin(engine);
        Person first = town.registered("一番");
        Person second = town.registered("二番");
        appointments.wait(first, day);
        city.clock().putForward(Duration.ofSeconds(1));
        appointments.wait(second, day);
        appointments.offer();
        assertNull(offer(first), "nothing is free");
        assertEquals(1, line(second).ahead() - line(first).ahead());

        cancel();
        appointments.offer();
        WaitingOffer offered = offer(first);
        assertNotNull(offered);
        assertNull(offer(second));
        assertThrows(NotFound.class, () -> appointments.confirm(second, offered.reservation()), "it is not hers");
        assertTrue(
                city.as(first, CitizenMyPageService.class, CitizenMyPageService::home).toDo().stream()
                        .anyMatch(one -> one.link().endsWith("book.xhtml?id=" + offered.reservation())),
                "a thing to do on her page");

        city.clock()
                .putForward(Duration.between(city.clock().instant(), offered.until())
                        .plusSeconds(1));
        appointments.offer();
        assertNull(offer(first));
        assertNotNull(offer(second));
        assertThrows(Conflict.class, () -> appointments.confirm(first, offered.reservation()), "too late");
        assertEquals(1, line(first).ahead() - line(second).ahead(), "she stands at the end");

        appointments.confirm(second, offer(second).reservation());
        assertTrue(city.as(second, CitizenWaitingService.class, CitizenWaitingService::mine)
                .isEmpty());
        appointments.offer();
        assertNull(offer(first), "it is taken");
    }

    @OnBothDatabases
    void who_passes_is_not_asked_again_for_that_time_and_keeps_her_place(Engine engine) {
        begin(engine);
        Person picky = town.registered("選ぶ");
        Person next = town.registered("次");
        long waiting = appointments.wait(picky, day);
        assertEquals(waiting, appointments.wait(picky, day), "once only");
        city.clock().putForward(Duration.ofSeconds(1));
        appointments.wait(next, day);
        cancel();
        appointments.offer();
        assertNotNull(offer(picky));
        city.as(picky, CitizenWaitingService.class, it -> {
            it.pass(waiting);
            return null;
        });
        appointments.offer();
        assertNull(offer(picky));
        assertNotNull(offer(next));
        assertEquals(1, line(next).ahead() - line(picky).ahead());
        long left = line(next).id();
        city.as(next, CitizenWaitingService.class, it -> {
            it.leave(left);
            return null;
        });
        appointments.offer();
        assertNull(offer(picky));
        assertTrue(
                appointments.free(ADVICE, CITY_HALL, day).stream()
                        .anyMatch(time -> time.day().equals(day)),
                "everybody can book it");
    }

    @OnBothDatabases
    void two_servers_offer_a_time_once(Engine engine) {
        begin(engine);
        List<Person> people =
                IntStream.range(0, 6).mapToObj(i -> town.registered("待" + i)).toList();
        List<Long> line =
                people.stream().map(person -> appointments.wait(person, day)).toList();
        cancel();
        OfferedTime.Key first = city.asSystem(WaitingTimerService.class, it -> it.next(ADVICE, Set.of()))
                .orElseThrow();
        List<Callable<?>> works = new ArrayList<>();
        for (long waiting : line) {
            for (int node = 0; node < 2; node++) {
                works.add(() -> city.asSystem(WaitingTimerService.class, it -> {
                    it.offer(new OfferedTime.Key(waiting, first.place(), first.startsAt()));
                    return waiting;
                }));
            }
        }
        List<Object> results = Together.run(works);
        assertEquals(1, results.stream().filter(Long.class::isInstance).count(), results.toString());
        assertEquals(11, results.stream().filter(Conflict.class::isInstance).count(), results.toString());
        assertEquals(1, people.stream().filter(person -> offer(person) != null).count());
    }

    @OnBothDatabases
    void who_books_the_offered_time_and_lets_it_go_at_once_gets_one_of_the_two(Engine engine) {
        begin(engine);
        Person torn = town.registered("迷");
        for (int round = 0; round < 20; round++) {
            long waiting = appointments.wait(torn, day);
            cancel();
            appointments.offer();
            long offered = offer(torn).reservation();
            boolean leaves = round % 2 == 0;
            List<Object> results = Together.run(List.of(
                    () -> appointments.confirm(torn, offered),
                    () -> city.as(torn, CitizenWaitingService.class, it -> {
                        if (leaves) {
                            it.leave(waiting);
                        } else {
                            it.pass(waiting);
                        }
                        return waiting;
                    })));
            boolean has = results.get(0) instanceof String || results.get(0) instanceof Long;
            assertTrue(has || results.get(0) instanceof Conflict, results.toString());
            assertTrue(results.get(1) instanceof Long || results.get(1) instanceof NotFound, results.toString());
            boolean waits = !city.as(torn, CitizenWaitingService.class, CitizenWaitingService::mine)
                    .isEmpty();
            assertEquals(!has && !leaves, waits, results.toString());
            if (waits) {
                city.as(torn, CitizenWaitingService.class, it -> {
                    it.leave(waiting);
                    return null;
                });
            }
            if (has) {
                booked = torn;
                reservation = offered;
            } else {
                List<FreeTime> again = appointments.free(ADVICE, CITY_HALL, day);
                booked = town.registered("次" + round);
                reservation = appointments.book(booked, ADVICE, again.get(0), null);
            }
        }
    }

    @OnBothDatabases
    void a_limit_refuses_the_wait_and_every_offer(Engine engine) {
        begin(engine);
        Person mother = town.registered("母");
        town.keepsProfile(mother, "母", "一");
        long child = town.child(mother, "子");
        List<FreeTime> free = appointments.free(CONCIERGE, "shonandai", town.today());
        NewWaiting wish = new NewWaiting(
                CONCIERGE,
                "shonandai",
                child,
                free.get(0).day().toString(),
                free.get(0).day().toString());
        city.as(mother, CitizenWaitingService.class, it -> it.join(wish));
        long second = town.child(mother, "妹");
        NewWaiting hers = new NewWaiting(CONCIERGE, "shonandai", second, wish.first(), wish.last());
        appointments.book(mother, CONCIERGE, free.get(0), second);
        assertThrows(RuleViolation.class, () -> city.as(mother, CitizenWaitingService.class, it -> it.join(hers)));
        city.execute(
                "insert into reservation_limit_use (id, reservation_id, category_code, limit_code, subject_account,"
                        + " period, use_no) select -id, reservation_id, category_code, limit_code, " + child
                        + ", period, 1 from reservation_limit_use where subject_account = " + second);
        appointments.offer();
        assertNull(offer(mother));
        assertTrue(
                city.rows(em -> em.createQuery("select count(o) from OfferedTime o", Long.class)
                                .getSingleResult())
                        > 0,
                "not tried again every few seconds");
        city.execute("delete from reservation_limit_use where id < 0");
    }

    @OnBothDatabases
    void what_is_typed_wrong_is_said_and_a_wait_that_was_in_vain_ends(Engine engine) {
        begin(engine);
        Person person = town.registered("迷");
        for (NewWaiting wrong : List.of(
                new NewWaiting(ADVICE, "", null, "きょう", day.toString()),
                new NewWaiting(
                        ADVICE, "", null, day.toString(), day.minusDays(1).toString()),
                new NewWaiting(ADVICE, "", null, "2026-02-30", day.toString()),
                new NewWaiting(ADVICE, "", null, "2020-01-01", day.toString()),
                new NewWaiting(ADVICE, "moon", null, day.toString(), day.toString()))) {
            assertThrows(
                    InvalidInput.class,
                    () -> city.as(person, CitizenWaitingService.class, it -> it.join(wrong)),
                    wrong.toString());
        }
        appointments.wait(person, day);
        city.clock().putForward(Duration.ofDays(30));
        appointments.offer();
        assertTrue(city.as(person, CitizenWaitingService.class, CitizenWaitingService::mine)
                .isEmpty());
        assertEquals(1, told(person, "お待ちいただいた期間が終わりました"));
    }

    @OnBothDatabases
    void nobody_waits_for_what_is_closed(Engine engine) {
        begin(engine);
        Person person = town.registered("待");
        appointments.wait(person, day);
        String closing = "update reservation_category set closed_at = %s where code = '" + ADVICE + "'";
        city.execute(closing.formatted("current_timestamp"));
        try {
            appointments.offer();
            assertTrue(city.as(person, CitizenWaitingService.class, CitizenWaitingService::mine)
                    .isEmpty());
            assertEquals(1, told(person, "受付が終わりました"));
            assertThrows(NotFound.class, () -> appointments.wait(person, day));
        } finally {
            city.execute(closing.formatted("null"));
        }
    }

    private long told(Person person, String words) {
        return new Reception(city).told(person, words);
    }
}
