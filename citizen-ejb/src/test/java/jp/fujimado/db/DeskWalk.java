package jp.fujimado.db;

import static jp.fujimado.db.Appointments.ADVICE;
import static jp.fujimado.db.Appointments.ANSWERS;
import static jp.fujimado.db.Appointments.CITY_HALL;
import static jp.fujimado.db.Appointments.INTERVIEW;

import java.util.List;
import jp.fujimado.reservation.CalendarQuery;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FeedScope;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.boundary.citizen.CitizenFollowUpService;
import jp.fujimado.reservation.boundary.partner.CalendarSubscription;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffApprovalService;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.reservation.boundary.staff.StaffFeedService;
import jp.fujimado.reservation.boundary.staff.StaffFollowUpService;
import jp.fujimado.reservation.boundary.staff.StaffReceiverService;
import jp.fujimado.reservation.boundary.staff.StaffStatisticsService;

/** The part of the {@link Walk} through what officials do with appointments. */
final class DeskWalk {

    private final CityOnDatabase city;
    private final Person citizen;
    private final Town town;
    private final Appointments appointments;

    DeskWalk(CityOnDatabase city, Person citizen) {
        this.city = city;
        this.citizen = citizen;
        town = new Town(city);
        appointments = new Appointments(city);
    }

    void everywhere() {
        Person official = town.signedIn(Person.official("d019:reception", "d019:reception-approver"), "相川");
        List<FreeTime> free = appointments.free(ADVICE, CITY_HALL, town.today().plusDays(2));
        long approved = appointments.book(citizen, ADVICE, free.get(0), null);
        long declined = appointments.book(citizen, ADVICE, free.get(1), null);
        city.as(official, StaffCalendarService.class, StaffCalendarService::requests);
        city.as(official, StaffApprovalService.class, it -> {
            it.approve(List.of(approved));
            it.decline(List.of(declined), "市の相談では扱えません");
            return null;
        });
        String number = city.as(official, StaffAppointmentService.class, it -> it.open(approved))
                .row()
                .receiptNumber();
        city.as(official, StaffAppointmentService.class, it -> {
            it.times(approved, town.today(), town.today().plusDays(7));
            it.move(approved, CITY_HALL, free.get(2).startsAt(), "相談員の都合");
            it.note(approved, "道路課も同席");
            it.open(approved);
            return it.find(number);
        });
        blocks(official, free.get(2));
        city.as(official, StaffReceiverService.class, it -> {
            it.take(approved, null);
            return it.choices(approved);
        });
        city.as(official, StaffAppointmentService.class, it -> {
            it.open(approved);
            it.cancel(approved, "中止");
            return null;
        });
        behalf();
        followUps();
        city.as(official, StaffCalendarService.class, it -> {
            it.categories();
            it.days(new CalendarQuery(null, null, town.today(), 7));
            it.waiting(new CalendarQuery(null, null, town.today(), 7));
            it.receivers(new CalendarQuery(null, null, town.today(), 7));
            return it.csv(new CalendarQuery(ADVICE, CITY_HALL, town.today(), 7));
        });
        city.as(official, StaffStatisticsService.class, it -> it.csv(town.today(), town.today()));
        String secret = city.as(official, StaffFeedService.class, it -> it.issue(FeedScope.DEPARTMENTS));
        city.as(official, CalendarSubscription.class, it -> it.fetch(secret));
        city.as(official, StaffFeedService.class, it -> {
            it.choose(FeedScope.OWN);
            it.own();
            it.end();
            return it.issue(FeedScope.OWN);
        });
    }

    private void blocks(Person official, FreeTime time) {
        NewBlock block = new NewBlock(ADVICE, CITY_HALL, time.day().toString(), "09:00", "16:00", "研修");
        city.as(official, StaffBlockService.class, it -> {
            long id = it.block(block);
            it.conflicts(id);
            it.unblock(id);
            return it.block(block);
        });
    }

    /** What comes after a meeting, left behind once. */
    private void followUps() {
        Person nurse = town.signedIn(Person.official("d045:reception"), "保健師");
        long id = appointments.book(citizen, INTERVIEW, appointments.firstFree(INTERVIEW, "north"), null);
        long followUp = appointments.followUp(id);
        city.as(nurse, StaffFollowUpService.class, it -> {
            it.write(id, new NewFollowUps(it.offer(id).ticked(), "pregnancy-support-1", "保健センターに電話する", ""));
            it.change(
                    followUp,
                    new ChangedFollowUp("市役所に電話する", "", it.one(followUp).revision()));
            return null;
        });
        city.as(citizen, CitizenFollowUpService.class, it -> {
            it.tick(followUp);
            it.untick(followUp);
            return null;
        });
        city.as(nurse, StaffFollowUpService.class, it -> {
            it.takeBack(followUp);
            return null;
        });
    }

    private void behalf() {
        Desk desk = new Desk(city, "citizen-desk:desk");
        long visit = desk.begin(desk.account(citizen), Desk.LICENCE);
        city.as(desk.official, StaffBookingService.class, it -> {
            it.categories();
            it.isForSelf(ADVICE);
            it.children(visit, ADVICE);
            FreeTime time =
                    it.times(ADVICE, town.today(), town.today().plusDays(10)).get(0);
            long id = it.hold(visit, new HoldTime(ADVICE, time.place(), time.startsAt(), null));
            it.sheet(visit, id);
            it.confirm(visit, id, ANSWERS);
            return it.coming(visit);
        });
    }
}
