package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.ANSWERS;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.CityClock;

/** What officials do with appointments, through the doors of their pages, on both databases. */
class AppointmentDeskDbTest {

    private CityOnDatabase city;
    private Town town;
    private Appointments appointments;
    private Person citizen;
    private Reception reception;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, AppointmentDeskDbTest.class);
        town = new Town(city);
        appointments = new Appointments(city);
        citizen = town.registered("花子");
        reception = new Reception(city);
    }

    private List<FreeTime> free() {
        return appointments.free(ADVICE, CITY_HALL, town.today().plusDays(5));
    }

    @OnBothDatabases
    void many_are_approved_in_one_act_and_everybody_is_told(Engine engine) {
        begin(engine);
        Person other = town.registered("次郎");
        long first = appointments.book(citizen, ADVICE, free().get(0), null);
        long second = appointments.book(other, ADVICE, free().get(1), null);
        assertEquals(ReservationStatus.REQUESTED, reception.status(first));
        assertThrows(Forbidden.class, () -> reception.approve(reception.receiver, first));
        assertThrows(NotFound.class, () -> reception.approve(Person.official("d020:reception-approver"), first));
        assertTrue(reception.requests().containsAll(List.of(first, second)));
        reception.approve(reception.approver, first, second);
        assertEquals(ReservationStatus.BOOKED, reception.status(first));
        assertEquals(ReservationStatus.BOOKED, reception.status(second));
        assertEquals(1, reception.told(citizen, "確定しました"));
        assertEquals(1, reception.told(other, "確定しました"));
        assertThrows(RuleViolation.class, () -> reception.approve(reception.approver, first), "twice");
    }

    @OnBothDatabases
    void one_that_cannot_be_approved_keeps_all_from_it(Engine engine) {
        begin(engine);
        long good = appointments.book(citizen, ADVICE, free().get(0), null);
        long gone = appointments.book(town.registered("次郎"), ADVICE, free().get(1), null);
        reception.approve(reception.approver, gone);
        assertThrows(RuleViolation.class, () -> reception.approve(reception.approver, good, gone));
        assertEquals(ReservationStatus.REQUESTED, reception.status(good));
    }

    @OnBothDatabases
    void declined_it_gives_its_time_back_and_says_why(Engine engine) {
        begin(engine);
        FreeTime time = free().get(0);
        long id = appointments.book(citizen, ADVICE, time, null);
        assertThrows(InvalidInput.class, () -> reception.decline(id, " "));
        reception.decline(id, "裁判所で扱うことがらです");
        assertEquals(ReservationStatus.DECLINED, reception.status(id));
        assertTrue(free().contains(time));
        assertEquals(1, reception.told(citizen, "受けられませんでした"));
        assertEquals(
                "裁判所で扱うことがらです",
                city.as(citizen, CitizenReservationService.class, it -> it.detail(id))
                        .reason());
    }

    @OnBothDatabases
    void who_books_for_a_person_does_not_approve_it(Engine engine) {
        begin(engine);
        Desk desk = new Desk(city, "citizen-desk:desk", "d019:reception-approver");
        town.keepsProfile(citizen, "湘南", "花子");
        long visit = desk.begin(desk.account(citizen), Desk.LICENCE);
        FreeTime time = free().get(0);
        long id = city.as(desk.official, StaffBookingService.class, it -> {
            long held = it.hold(visit, new HoldTime(ADVICE, time.place(), time.startsAt(), null));
            it.confirm(visit, held, ANSWERS);
            return held;
        });
        assertEquals("湘南 花子", reception.open(reception.approver, id).personName());
        assertThrows(RuleViolation.class, () -> reception.approve(desk.official, id));
        reception.approve(reception.approver, id);
        assertEquals(1, reception.told(citizen, "申し込みを受け付けました"));
        Person stranger = new Desk(city, "citizen-desk:desk").official;
        assertThrows(NotFound.class, () -> city.as(stranger, StaffBookingService.class, it -> it.coming(visit)));
    }

    @OnBothDatabases
    void moved_by_an_official_it_stays_approved_and_the_person_is_told_why(Engine engine) {
        begin(engine);
        List<FreeTime> free = free();
        long id = appointments.book(citizen, ADVICE, free.get(0), null);
        reception.approve(reception.approver, id);
        assertThrows(InvalidInput.class, () -> reception.move(id, free.get(1), ""));
        reception.move(id, free.get(1), "相談員の都合により");
        assertEquals(ReservationStatus.BOOKED, reception.status(id));
        assertTrue(free().contains(free.get(0)));
        assertFalse(free().contains(free.get(1)));
        assertEquals(1, reception.told(citizen, "日時を変更しました"));
        long other = appointments.book(town.registered("次郎"), ADVICE, free.get(2), null);
        assertThrows(Conflict.class, () -> reception.move(other, free.get(1), "重なる"), "taken");
        reception.move(other, free.get(3), "承認の前に");
        assertEquals(ReservationStatus.REQUESTED, reception.status(other), "moving is not approving");
        assertThrows(
                Forbidden.class,
                () -> city.as(reception.approver, StaffAppointmentService.class, it -> {
                    it.move(id, CITY_HALL, free.get(4).startsAt(), "x");
                    return null;
                }));
    }

    @OnBothDatabases
    void a_blocked_stretch_takes_nobody_and_shows_who_is_booked(Engine engine) {
        begin(engine);
        FreeTime time = free().get(0);
        FreeTime next = free().get(1);
        long booked = appointments.book(citizen, ADVICE, time, null);
        NewBlock block = new NewBlock(ADVICE, CITY_HALL, time.day().toString(), "09:00", "16:00", "研修");
        long id = city.as(reception.receiver, StaffBlockService.class, it -> it.block(block));
        List<AppointmentRow> conflicts = city.as(reception.receiver, StaffBlockService.class, it -> it.conflicts(id));
        assertTrue(conflicts.stream().anyMatch(row -> row.id() == booked), conflicts.toString());
        assertTrue(
                conflicts.stream().allMatch(row -> CityClock.day(row.startsAt()).equals(time.day())));
        Person late = town.registered("次郎");
        assertThrows(Conflict.class, () -> appointments.hold(late, ADVICE, next, null));
        assertTrue(free().stream().noneMatch(one -> one.day().equals(time.day())));
        city.as(reception.receiver, StaffBlockService.class, it -> {
            it.unblock(id);
            return null;
        });
        appointments.hold(late, ADVICE, next, null);
        assertThrows(
                InvalidInput.class,
                () -> city.as(
                        reception.receiver,
                        StaffBlockService.class,
                        it -> it.block(new NewBlock(ADVICE, CITY_HALL, "きのう", "12:00", "9時", ""))));
        assertThrows(
                NotFound.class,
                () -> city.as(Person.official("d020:reception"), StaffBlockService.class, it -> it.block(block)));
    }

    /** Whoever is first: nobody is booked in a blocked stretch without being on the list of conflicts. */
    @OnBothDatabases
    void a_block_and_twenty_bookings_at_the_same_moment_lose_nobody(Engine engine) {
        begin(engine);
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(12));
        NewBlock block = new NewBlock(ADVICE, CITY_HALL, free.get(0).day().toString(), "00:00", "23:00", "停電");
        List<Callable<?>> works = new ArrayList<>();
        for (Person person :
                IntStream.range(0, 10).mapToObj(i -> town.registered("人" + i)).toList()) {
            FreeTime time = free.get(works.size());
            works.add(() -> appointments.book(person, ADVICE, time, null));
        }
        works.add(5, () -> city.as(reception.receiver, StaffBlockService.class, it -> it.block(block)));
        List<Object> results = Together.run(works);
        long id = (Long) results.remove(5);
        assertTrue(
                results.stream().allMatch(one -> one instanceof Long || one instanceof Conflict), results.toString());
        List<Long> booked = results.stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .sorted()
                .toList();
        List<Long> conflicts = city.as(reception.receiver, StaffBlockService.class, it -> it.conflicts(id)).stream()
                .map(AppointmentRow::id)
                .sorted()
                .toList();
        assertEquals(booked, conflicts);
    }
}
