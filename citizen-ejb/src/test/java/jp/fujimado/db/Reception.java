package jp.fujimado.db;

import java.util.List;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffApprovalService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;

/** Officials who receive people for the general consultation, and what they do. */
final class Reception {

    private final CityOnDatabase city;
    final Person receiver;
    final Person approver;

    Reception(CityOnDatabase city) {
        this.city = city;
        Town town = new Town(city);
        receiver = town.signedIn(Person.official("d019:reception"), "相川");
        approver = town.signedIn(Person.official("d019:reception-approver"), "秋元");
    }

    AppointmentRow open(Person official, long id) {
        return city.as(official, StaffAppointmentService.class, it -> it.open(id))
                .row();
    }

    ReservationStatus status(long id) {
        return open(receiver, id).status();
    }

    List<Long> requests() {
        return city.as(approver, StaffCalendarService.class, StaffCalendarService::requests).stream()
                .map(AppointmentRow::id)
                .toList();
    }

    void approve(Person official, Long... ids) {
        city.as(official, StaffApprovalService.class, it -> {
            it.approve(List.of(ids));
            return null;
        });
    }

    void decline(long id, String reason) {
        city.as(approver, StaffApprovalService.class, it -> {
            it.decline(List.of(id), reason);
            return null;
        });
    }

    void move(long id, FreeTime time, String reason) {
        city.as(receiver, StaffAppointmentService.class, it -> {
            it.move(id, time.place(), time.startsAt(), reason);
            return null;
        });
    }

    void cancel(Person official, long id) {
        city.as(official, StaffAppointmentService.class, it -> {
            it.cancel(id, "中止");
            return null;
        });
    }

    void arrive(Person official, long id) {
        city.as(official, StaffAppointmentService.class, it -> {
            it.arrive(id);
            return null;
        });
    }

    long told(Person person, String words) {
        return city.as(person, CitizenMessageService.class, it -> it.mine(0, 20)).rows().stream()
                .filter(row -> row.subject().contains(words))
                .count();
    }
}
