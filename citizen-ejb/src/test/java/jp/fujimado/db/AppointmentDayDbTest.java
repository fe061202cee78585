package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.fujimado.reservation.CalendarDay;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.reservation.boundary.system.ReservationTimerService;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** The day of the appointment: the calendar, checking in, writing down. */
class AppointmentDayDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private Person citizen;
    private Reception reception;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, AppointmentDayDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        citizen = town.registered("花子");
        reception = new Reception(city);
    }

    private List<FreeTime> free() {
        return appointments.free(ADVICE, CITY_HALL, town.today().plusDays(5));
    }

    @OnBothDatabases
    void what_nobody_answers_until_its_time_is_closed_with_an_apology(Engine engine) {
        begin(engine);
        FreeTime time = free().get(0);
        long id = appointments.book(citizen, ADVICE, time, null);
        closeUnanswered();
        assertEquals(ReservationStatus.REQUESTED, reception.status(id), "its time has not come");
        city.clock()
                .putForward(Duration.between(
                        city.clock().instant(),
                        time.startsAt().atZone(city.clock().getZone()).toInstant()));
        closeUnanswered();
        assertEquals(ReservationStatus.DECLINED, reception.status(id));
        assertTrue(city.as(citizen, CitizenReservationService.class, it -> it.detail(id))
                .reason()
                .contains("間に合いませんでした"));
        assertEquals(1, reception.told(citizen, "予約を受けられませんでした"));
    }

    private void closeUnanswered() {
        city.asSystem(ReservationTimerService.class, it -> it.unanswered(10))
                .forEach(id -> city.asSystem(ReservationTimerService.class, it -> {
                    it.apologise(id);
                    return null;
                }));
    }

    @OnBothDatabases
    void who_comes_is_checked_in_by_number_and_who_does_not_is_noted(Engine engine) {
        begin(engine);
        FreeTime time =
                appointments.free(INTERVIEW, "south", town.today().plusDays(3)).get(0);
        Person nurse = town.signedIn(Person.official("d045:reception"), "保健師");
        long id = appointments.book(citizen, INTERVIEW, time, null);
        String number = reception.open(nurse, id).receiptNumber();
        long found = city.as(nurse, StaffAppointmentService.class, it -> it.find(number));
        assertEquals(id, found);
        assertThrows(
                InvalidInput.class,
                () -> city.as(reception.receiver, StaffAppointmentService.class, it -> it.find(number)));
        assertThrows(RuleViolation.class, () -> reception.arrive(nurse, id), "not her day");
        city.clock()
                .putForward(Duration.between(
                        city.clock().instant(),
                        time.startsAt().atZone(city.clock().getZone()).toInstant()));
        city.as(nurse, StaffAppointmentService.class, it -> {
            it.miss(id);
            it.arrive(id);
            it.note(id, "不安が強い。次は家庭訪問");
            return null;
        });
        assertEquals(ReservationStatus.ARRIVED, reception.open(nurse, id).status());
        assertEquals(
                "不安が強い。次は家庭訪問",
                city.as(nurse, StaffAppointmentService.class, it -> it.open(id))
                        .notes()
                        .get(0)
                        .text());
        String stored = city.rows(em -> em.createQuery(
                        "select n.textCipher from AppointmentNote n where n.reservationId = :id", String.class)
                .setParameter("id", id)
                .getSingleResult());
        assertFalse(stored.contains("不安"), "encrypted");
        assertThrows(RuleViolation.class, () -> reception.cancel(nurse, id), "she was there");
    }

    @OnBothDatabases
    void the_calendar_shows_the_days_of_the_own_departments(Engine engine) {
        begin(engine);
        FreeTime time = free().get(0);
        CalendarQuery query = new CalendarQuery(ADVICE, CITY_HALL, time.day(), 1);
        long freeBefore = day(reception.receiver, query).free();
        long id = appointments.book(citizen, ADVICE, time, null);
        CalendarDay day = day(reception.receiver, query);
        assertEquals(freeBefore - 1, day.free());
        assertTrue(day.rows().stream().anyMatch(row -> row.id() == id));
        assertEquals(
                1,
                day.requested()
                        - day.rows().stream()
                                .filter(row -> row.isRequested() && row.id() != id)
                                .count());
        String csv = new String(
                city.as(reception.receiver, StaffCalendarService.class, it -> it.csv(query))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertTrue(csv.contains(reception.open(reception.receiver, id).receiptNumber()), csv);
        Person elsewhere = town.signedIn(Person.official("d020:reception"), "他課");
        assertThrows(NotFound.class, () -> day(elsewhere, query));
        assertTrue(city.as(elsewhere, StaffCalendarService.class, StaffCalendarService::categories)
                .isEmpty());
        assertThrows(NotFound.class, () -> reception.open(elsewhere, id));
        reception.cancel(reception.receiver, id);
        assertTrue(day(reception.receiver, query).rows().stream().noneMatch(row -> row.id() == id));
    }

    private CalendarDay day(Person official, CalendarQuery query) {
        return city.as(official, StaffCalendarService.class, it -> it.days(query))
                .get(0);
    }
}
