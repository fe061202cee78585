package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.ANSWERS;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.CONCIERGE;
import static jp.fujimado.db.Appointments.INTERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.OfferedTime;
import jp.fujimado.reservation.boundary.citizen.ReservationDetail;
import jp.fujimado.reservation.boundary.system.ReservationTimerService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.FiscalYear;

/** Booking, moving and cancelling, with the limits, through the doors of the pages, on both databases. */
class ReservationDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private Person person;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, ReservationDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        person = town.registered("花子");
    }

    private long parentWithChild() {
        town.keepsProfile(person, "親", "花子");
        return town.child(person, "子");
    }

    @OnBothDatabases
    void a_held_time_is_confirmed_once_and_the_person_is_told(Engine engine) {
        begin(engine);
        FreeTime time = appointments.firstFree(INTERVIEW, "online");
        long id = appointments.hold(person, INTERVIEW, time, null);
        assertEquals(id, appointments.hold(person, INTERVIEW, time, null), "a double click");
        assertFalse(isFree(INTERVIEW, time), "held for her");
        assertThrows(
                InvalidInput.class, () -> city.as(person, CitizenBookingService.class, it -> it.confirm(id, Map.of())));
        String receipt = appointments.confirm(person, id);
        assertEquals(receipt, appointments.confirm(person, id), "a double click");
        ReservationDetail detail = detail(person, id);
        assertEquals(receipt, detail.row().receiptNumber());
        assertTrue(detail.meetingLink().startsWith("https://"), "the booker sees the link");
        assertEquals(
                1, messages().stream().filter(one -> one.contains("受け付けました")).count());
        String file = new String(
                city.as(person, CitizenReservationService.class, it -> it.calendar(id)),
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(file.contains("BEGIN:VEVENT") && file.contains("reservation-" + id), file);
    }

    @OnBothDatabases
    void another_persons_reservation_does_not_exist(Engine engine) {
        begin(engine);
        long id = appointments.book(person, INTERVIEW, appointments.firstFree(INTERVIEW, "south"), null);
        Person other = town.registered("他人");
        assertThrows(NotFound.class, () -> detail(other, id));
        assertThrows(NotFound.class, () -> city.as(other, CitizenBookingService.class, it -> it.sheet(id)));
        assertThrows(NotFound.class, () -> city.as(other, CitizenBookingService.class, it -> it.confirm(id, ANSWERS)));
        assertThrows(NotFound.class, () -> cancel(other, id));
        FreeTime time = appointments.firstFree(INTERVIEW, "south");
        assertThrows(NotFound.class, () -> move(other, id, time));
    }

    @OnBothDatabases
    void forged_times_places_and_children_are_refused(Engine engine) {
        begin(engine);
        LocalDateTime night = town.today().plusDays(7).atTime(3, 0);
        assertThrows(Conflict.class, () -> hold(new HoldTime(INTERVIEW, "south", night, null)));
        assertThrows(NotFound.class, () -> hold(new HoldTime(INTERVIEW, "moon", night, null)));
        assertThrows(NotFound.class, () -> hold(new HoldTime("nothing", "south", night, null)));
        FreeTime far =
                new FreeTime("city-hall", town.today().plusYears(1).atTime(9, 0), null, FreeTime.Availability.FREE);
        assertThrows(Conflict.class, () -> appointments.hold(person, INTERVIEW, far, null));
        FreeTime time = appointments.firstFree(CONCIERGE, CITY_HALL);
        assertThrows(RuleViolation.class, () -> appointments.hold(person, CONCIERGE, time, null), "no child chosen");
        Person other = town.registered("他人");
        town.keepsProfile(other, "他", "人");
        long child = town.child(other, "子");
        assertThrows(NotFound.class, () -> appointments.hold(person, CONCIERGE, time, child));
    }

    @OnBothDatabases
    void a_hold_that_is_over_is_free_for_others_and_its_answers_go_with_the_next(Engine engine) {
        begin(engine);
        FreeTime time = appointments.firstFree(ADVICE, CITY_HALL);
        long id = appointments.hold(person, ADVICE, time, null);
        Person other = town.registered("次の人");
        assertThrows(Conflict.class, () -> appointments.hold(other, ADVICE, time, null));
        city.clock().putForward(Duration.ofMinutes(11));
        assertThrows(Conflict.class, () -> appointments.confirm(person, id));
        assertTrue(isFree(ADVICE, time));
        appointments.book(other, ADVICE, time, null);
        OfferedTime gone = chosen(CITY_HALL, time);
        assertFalse(gone.isFree());
        assertEquals(3, gone.nearest().size());
        assertFalse(gone.nearest().contains(time));
        OfferedTime nearest = chosen(CITY_HALL, gone.nearest().get(0));
        assertEquals(new OfferedTime(gone.page(), FreeTime.Availability.FREE, List.of()), nearest);
        assertFalse(chosen("nowhere", gone.nearest().get(0)).isFree());
        FreeTime next = appointments.firstFree(ADVICE, CITY_HALL);
        long again = city.as(
                person,
                CitizenBookingService.class,
                it -> it.hold(
                        new HoldTime(ADVICE, next.place(), next.startsAt(), null), Map.of("matter", List.of("隣の木の枝"))));
        assertEquals(
                "隣の木の枝",
                city.as(person, CitizenBookingService.class, it -> it.sheet(again))
                        .answers()
                        .text("matter"));
    }

    @OnBothDatabases
    void a_second_hold_gives_the_first_one_back(Engine engine) {
        begin(engine);
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today());
        long first = appointments.hold(person, ADVICE, free.get(0), null);
        appointments.hold(person, ADVICE, free.get(1), null);
        assertTrue(isFree(ADVICE, free.get(0)));
        assertThrows(Conflict.class, () -> appointments.confirm(person, first), "the other tab");
    }

    @OnBothDatabases
    void moved_and_cancelled_it_gives_its_time_back_until_the_deadline(Engine engine) {
        begin(engine);
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(7));
        long id = appointments.book(person, ADVICE, free.get(0), null);
        String receipt = detail(person, id).row().receiptNumber();
        move(person, id, free.get(1));
        assertTrue(isFree(ADVICE, free.get(0)));
        assertFalse(isFree(ADVICE, free.get(1)));
        assertEquals(receipt, detail(person, id).row().receiptNumber(), "the number stays");
        cancel(person, id);
        assertTrue(isFree(ADVICE, free.get(1)));
        assertThrows(RuleViolation.class, () -> cancel(person, id), "twice");
        long late = appointments.book(person, ADVICE, free.get(2), null);
        city.clock()
                .putForward(Duration.between(
                                city.clock().instant(),
                                free.get(2)
                                        .startsAt()
                                        .atZone(city.clock().getZone())
                                        .toInstant())
                        .minusHours(23));
        assertFalse(detail(person, late).changeable());
        assertThrows(RuleViolation.class, () -> cancel(person, late));
        FreeTime next = appointments.firstFree(ADVICE, CITY_HALL);
        assertThrows(RuleViolation.class, () -> move(person, late, next));
    }

    /** S36, S37: counted by the day of the appointment, whenever it is booked. */
    @OnBothDatabases
    void once_for_a_child_from_august_to_october_whenever_it_is_booked(Engine engine) {
        begin(engine);
        int year = nextYear();
        goTo(LocalDate.of(year, 7, 20));
        long child = parentWithChild();
        List<FreeTime> august = appointments.free(CONCIERGE, CITY_HALL, LocalDate.of(year, 8, 2));
        List<FreeTime> july = appointments.free(CONCIERGE, CITY_HALL, LocalDate.of(year, 7, 22));
        long first = appointments.book(person, CONCIERGE, august.get(0), child);
        assertThrows(RuleViolation.class, () -> appointments.hold(person, CONCIERGE, august.get(1), child));
        long free = appointments.book(person, CONCIERGE, july.get(0), child);
        assertThrows(RuleViolation.class, () -> move(person, free, august.get(1)), "moved into the window");
        move(person, first, august.get(2));
        Person father = town.registered("父");
        town.shareChild(person, child, father);
        assertThrows(RuleViolation.class, () -> appointments.hold(father, CONCIERGE, august.get(3), child));
        assertNotEquals(
                0, appointments.hold(person, CONCIERGE, august.get(4), town.child(person, "妹")), "another child");
        cancel(person, first);
        appointments.book(father, CONCIERGE, august.get(3), child);
    }

    @OnBothDatabases
    void once_for_a_child_in_a_fiscal_year_and_again_from_april(Engine engine) {
        begin(engine);
        int year = FiscalYear.of(town.today()).year() + 1;
        goTo(LocalDate.of(year, 3, 10));
        long child = parentWithChild();
        FreeTime march = appointments
                .free(CONCIERGE, "tsujido", LocalDate.of(year, 3, 12))
                .get(0);
        FreeTime other = appointments
                .free(CONCIERGE, "mutsuai", LocalDate.of(year, 3, 12))
                .get(0);
        FreeTime april = appointments
                .free(CONCIERGE, "mutsuai", LocalDate.of(year, 4, 1))
                .get(0);
        appointments.book(person, CONCIERGE, march, child);
        assertThrows(RuleViolation.class, () -> appointments.hold(person, CONCIERGE, other, child));
        appointments.book(person, CONCIERGE, april, child);
    }

    @OnBothDatabases
    void each_reminder_goes_out_once(Engine engine) {
        begin(engine);
        FreeTime time =
                appointments.free(INTERVIEW, "north", town.today().plusDays(10)).get(0);
        appointments.book(person, INTERVIEW, time, null);
        city.clock()
                .putForward(Duration.between(
                                city.clock().instant(),
                                time.startsAt().atZone(city.clock().getZone()).toInstant())
                        .minusHours(47));
        List<Long> due = city.asSystem(ReservationTimerService.class, it -> it.toRemind(1000));
        for (int i = 0; i < 2; i++) {
            city.asSystem(ReservationTimerService.class, it -> {
                due.forEach(it::remind);
                return null;
            });
        }
        assertEquals(
                1, messages().stream().filter(one -> one.contains("近づきました")).count());
    }

    /** Puts the city's clock forward to nine in the morning of that day; it never goes back. */
    private void goTo(LocalDate day) {
        city.clock()
                .putForward(Duration.between(
                        city.clock().instant(),
                        day.atTime(9, 0).atZone(city.clock().getZone()).toInstant()));
    }

    private int nextYear() {
        return town.today().isBefore(LocalDate.of(town.today().getYear(), 7, 1))
                ? town.today().getYear()
                : town.today().getYear() + 1;
    }

    private boolean isFree(String category, FreeTime time) {
        return city
                .as(
                        Person.citizen(),
                        CitizenCategoryService.class,
                        it -> it.times(category, Set.of(time.place()), time.day(), time.day()))
                .stream()
                .anyMatch(one -> one.startsAt().equals(time.startsAt()) && one.isFree());
    }

    private ReservationDetail detail(Person one, long id) {
        return city.as(one, CitizenReservationService.class, it -> it.detail(id));
    }

    private void cancel(Person one, long id) {
        city.as(one, CitizenReservationService.class, it -> {
            it.cancel(id);
            return null;
        });
    }

    private void move(Person one, long id, FreeTime time) {
        city.as(one, CitizenReservationService.class, it -> {
            it.move(id, time.place(), time.startsAt());
            return null;
        });
    }

    private void hold(HoldTime wish) {
        city.as(person, CitizenBookingService.class, it -> it.hold(wish, Map.of()));
    }

    private OfferedTime chosen(String place, FreeTime time) {
        return city.as(person, CitizenCategoryService.class, it -> it.time(ADVICE, place, time.startsAt()));
    }

    private List<String> messages() {
        return city.as(person, CitizenMessageService.class, it -> it.mine(0, 20)).rows().stream()
                .map(row -> row.subject())
                .toList();
    }
}
