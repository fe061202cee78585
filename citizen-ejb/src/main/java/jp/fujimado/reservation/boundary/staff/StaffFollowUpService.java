package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.reservation.ChangedFollowUp;
import jp.fujimado.reservation.FollowUpOffer;
import jp.fujimado.reservation.FollowUpRow;
import jp.fujimado.reservation.NewFollowUps;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.FollowUpDesk;
import jp.fujimado.reservation.control.FollowUps;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.FollowUp;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * What the person does after her meeting (面談のあと): writing, changing and taking back. Every operation throws
 * {@link NotFound} when the appointment is not one of the acting official's departments.
 */
@Stateless
public class StaffFollowUpService {

    private static final String RECEIVE = "appointment.receive";

    @Inject
    AppointmentDoor door;

    @Inject
    FollowUps followUps;

    @Inject
    FollowUpDesk desk;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    /** What can be chosen for the appointment. */
    @RequiresPermission(RECEIVE)
    public FollowUpOffer offer(long appointment) {
        return desk.offer(door.look(appointment, RECEIVE));
    }

    /**
     * Writes what the person does next; she is told, once for all of it.
     *
     * @return how many things were added; what stands there already is not written twice
     * @throws InvalidInput with one sentence per field
     * @throws RuleViolation before she was received, or when there is too much of it
     */
    @RequiresPermission(RECEIVE)
    public int write(long appointment, NewFollowUps typed) {
        Reservation one = door.act(appointment, RECEIVE);
        int added = desk.write(one, typed);
        if (added > 0) {
            notices.tell(ReservationEvent.FOLLOW_UP, one);
            trail.note("appointment.follow-up", one);
        }
        return added;
    }

    /** One of the things, to be changed; the look goes on record with the person's account. */
    @RequiresPermission(RECEIVE)
    public FollowUpRow one(long followUp) {
        FollowUp one = followUps.locked(followUp);
        trail.note("appointment.follow-up-open", door.look(one.reservationId(), RECEIVE));
        return followUps.row(one);
    }

    /**
     * Other words or another day; the person is not told, and sees it where she looks.
     *
     * @throws InvalidInput with one sentence per field
     * @throws Conflict when it was changed since it was opened
     */
    @RequiresPermission(RECEIVE)
    public void change(long followUp, ChangedFollowUp typed) {
        FollowUp one = followUps.locked(followUp);
        Reservation appointment = door.look(one.reservationId(), RECEIVE);
        desk.change(one, typed);
        trail.note("appointment.follow-up-change", appointment);
    }

    /** Takes it back, done or not; nobody is told. */
    @RequiresPermission(RECEIVE)
    public void takeBack(long followUp) {
        FollowUp one = followUps.locked(followUp);
        Reservation appointment = door.look(one.reservationId(), RECEIVE);
        desk.takeBack(one);
        trail.note("appointment.follow-up-take-back", appointment);
    }
}
