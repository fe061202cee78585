package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.Appointments;
import jp.fujimado.reservation.control.Receivers;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/**
 * Who of the officials receives a person (担当者). The person is not told and never sees it. Every operation throws
 * {@link NotFound} when the appointment is not one of the acting official's departments.
 */
@Stateless
public class StaffReceiverService {

    private static final String OPEN = "appointment.open";
    private static final String RECEIVE = "appointment.receive";

    @Inject
    AppointmentDoor door;

    @Inject
    Receivers receivers;

    @Inject
    Appointments appointments;

    @Inject
    ReservationTrail trail;

    /** Who can take it: officials who work on appointments of its department today, by name. */
    @RequiresPermission(OPEN)
    public List<Receiver> choices(long id) {
        return receivers.choices(List.of(door.look(id, OPEN).department()));
    }

    /**
     * The acting official receives the person herself.
     *
     * @param seen who received her when the official looked, by number in the directory; null for nobody
     * @throws Conflict when that has changed since
     * @throws RuleViolation when it does not take place
     */
    @RequiresPermission(RECEIVE)
    public void take(long id, Long seen) {
        Reservation one = door.act(id, RECEIVE);
        Receiver self = receivers.choices(List.of(one.department())).stream()
                .filter(Receiver::self)
                .findFirst()
                .orElseThrow(() -> new NotFound("shared.not-found"));
        change(one, self.id(), seen);
    }

    /**
     * A colleague receives the person, or nobody yet.
     *
     * @param member number in the directory; null for nobody
     * @param seen as in {@link #take}
     * @throws InvalidInput when she does not work on appointments of the department
     * @throws Conflict when that has changed since
     * @throws RuleViolation when it does not take place
     */
    @RequiresPermission(RECEIVE)
    public void give(long id, Long member, Long seen) {
        Reservation one = door.act(id, RECEIVE);
        if (member != null && receivers.choice(one.department(), member).isEmpty()) {
            throw new InvalidInput(List.of(new InputProblem("receiver", Sentences.say("reservation.choose-receiver"))));
        }
        change(one, member, seen);
    }

    private void change(Reservation one, Long member, Long seen) {
        Long before = one.receiverMember();
        if (Objects.equals(before, member)) {
            return;
        }
        if (!Objects.equals(before, seen)) {
            Receiver now = appointments.row(one).receiver();
            throw now == null
                    ? new Conflict("reservation.receiver-gone")
                    : new Conflict("reservation.receiver-changed", now.name());
        }
        one.give(member);
        trail.note("appointment.receiver", one, "official " + before + " -> " + member);
    }
}
