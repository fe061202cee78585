package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.FreeTime.Availability;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.time.CityClock;

/** Why a time that somebody has chosen cannot be booked. */
class OfferedTimeDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private FreeTime time;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, OfferedTimeDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        time = appointments.firstFree(ADVICE, CITY_HALL);
    }

    private Availability availability() {
        Availability listed = city
                .as(
                        Person.citizen(),
                        CitizenCategoryService.class,
                        it -> it.times(ADVICE, Set.of(CITY_HALL), time.day(), time.day()))
                .stream()
                .filter(one -> one.startsAt().equals(time.startsAt()))
                .map(FreeTime::availability)
                .findFirst()
                .orElseThrow();
        assertEquals(
                listed,
                city.as(
                                Person.citizen(),
                                CitizenCategoryService.class,
                                it -> it.time(ADVICE, CITY_HALL, time.startsAt()))
                        .availability(),
                "the page of the time says what the list says");
        return listed;
    }

    private void goTo(LocalDateTime moment) {
        Instant then = moment.atZone(CityClock.JAPAN).toInstant();
        city.clock().putForward(Duration.between(city.clock().instant(), then));
    }

    private Optional<ReservationRow> at(Person person) {
        return city.as(person, CitizenReservationService.class, it -> it.at(ADVICE, CITY_HALL, time.startsAt()));
    }

    @OnBothDatabases
    void a_time_is_closed_when_it_begins_too_soon_whoever_has_taken_it(Engine engine) {
        begin(engine);
        int hours = city.as(Person.citizen(), CitizenCategoryService.class, it -> it.page(ADVICE))
                .rules()
                .earliestHours();
        LocalDateTime closing = time.startsAt().minusHours(hours);
        goTo(closing.minusMinutes(1));
        assertEquals(Availability.FREE, availability());
        appointments.book(town.registered("先客"), ADVICE, time, null);
        assertEquals(Availability.TAKEN, availability());
        goTo(closing.plusSeconds(1));
        assertEquals(Availability.CLOSED, availability());
    }

    @OnBothDatabases
    void a_time_at_which_nothing_begins_and_one_beyond_any_calendar_are_not_offered(Engine engine) {
        begin(engine);
        for (LocalDateTime moment : List.of(
                time.startsAt().plusMinutes(7), time.startsAt().plusYears(2), LocalDateTime.MAX, LocalDateTime.MIN)) {
            assertEquals(
                    Availability.NOT_OFFERED,
                    city.as(Person.citizen(), CitizenCategoryService.class, it -> it.time(ADVICE, CITY_HALL, moment))
                            .availability(),
                    moment.toString());
        }
    }

    @OnBothDatabases
    void a_seat_that_only_the_database_knows_to_be_taken_is_refused_like_any_other(Engine engine) {
        begin(engine);
        appointments.hold(town.registered("先客"), ADVICE, time, null);
        Person late = town.registered("次の人");
        // The look at the seats does not find one that is over before it begins.
        city.execute("update reservation_seat set ends_at = starts_at where category_code = '" + ADVICE + "'");
        try {
            assertThrows(Conflict.class, () -> appointments.hold(late, ADVICE, time, null));
            assertTrue(at(late).isEmpty());
        } finally {
            city.execute("delete from reservation_seat where ends_at = starts_at");
        }
    }

    @OnBothDatabases
    void what_a_person_has_of_a_time_herself_is_hers_to_see_only(Engine engine) {
        begin(engine);
        Person person = town.registered("本人");
        assertTrue(at(person).isEmpty());
        long id = appointments.hold(person, ADVICE, time, null);
        assertEquals(id, at(person).orElseThrow().id());
        assertFalse(at(person).orElseThrow().isOpen(), "only held");
        assertTrue(at(town.registered("他人")).isEmpty());
        city.clock().putForward(Duration.ofMinutes(11));
        assertTrue(at(person).isEmpty(), "the hold is over");
        long booked = appointments.book(person, ADVICE, time, null);
        assertEquals(booked, at(person).orElseThrow().id());
        assertTrue(at(person).orElseThrow().isOpen());
        city.as(person, CitizenReservationService.class, it -> {
            it.cancel(booked);
            return null;
        });
        assertTrue(at(person).isEmpty(), "cancelled");
    }
}
