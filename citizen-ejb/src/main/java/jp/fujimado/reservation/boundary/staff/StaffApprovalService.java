package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.TreeSet;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.Booking;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.OwnWork;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;

/**
 * Approving what people have booked, one or many in one act: all of them or, when one is refused, none. Every operation
 * throws {@link NotFound} when one is not of the acting official's departments, and {@link RuleViolation} when one does
 * not wait for an approval any more, or {@link OwnWork} when it was entered by the same official.
 */
@Stateless
public class StaffApprovalService {

    private static final String APPROVE = "appointment.approve";

    @Inject
    AppointmentDoor door;

    @Inject
    Booking booking;

    @Inject
    ReservationBook book;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    /** The people are expected, and told so. */
    @RequiresPermission(APPROVE)
    public void approve(Collection<Long> ids) {
        for (Long id : new TreeSet<>(ids)) {
            Reservation one = foreign(id);
            booking.approve(one, book.category(one));
            notices.tell(ReservationEvent.APPROVED, one);
            trail.note("appointment.approve", one);
        }
    }

    /**
     * Their times are free again, and they are told why.
     *
     * @throws InvalidInput without a reason
     */
    @RequiresPermission(APPROVE)
    public void decline(Collection<Long> ids, String reason) {
        String why = OfficialWords.required("reason", reason);
        for (Long id : new TreeSet<>(ids)) {
            Reservation one = foreign(id);
            booking.decline(one, why);
            notices.tell(ReservationEvent.DECLINED, one);
            trail.note("appointment.decline", one);
        }
    }

    /** Four eyes: who booked it for the person does not approve it. */
    private Reservation foreign(long id) {
        Reservation one = door.act(id, APPROVE);
        if (door.subject().equals(one.guest().enteredBy())) {
            throw new OwnWork("reservation.own-entry", one.receiptNumber());
        }
        return one;
    }
}
