package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Waiting;
import jp.fujimado.resident.Visit;

/** What is done to a reservation, on record with the person's account. */
@ApplicationScoped
public class ReservationTrail {

    @Inject
    AuditTrail trail;

    /** @param act code of the act, for example {@code reservation.book} */
    public void note(String act, Reservation reservation) {
        write(act, reservation, reservation.department(), reservation.receiptNumber());
    }

    /** @param words short, for who reads the trail; without names */
    public void note(String act, Reservation reservation, String words) {
        write(act, reservation, reservation.department(), reservation.receiptNumber() + ": " + words);
    }

    /**
     * @param visit in which an official does it, as {@code behalf.book} for example; null when the person does it herself
     */
    public void note(String act, Reservation reservation, Visit visit) {
        if (visit == null) {
            note(act, reservation);
            return;
        }
        String words = "visit " + visit.id() + " " + visit.channel();
        String receipt = reservation.receiptNumber();
        write(
                "behalf." + act.substring(act.indexOf('.') + 1),
                reservation,
                visit.department(),
                receipt == null ? words : receipt + ": " + words);
    }

    /** Somebody's place in a line. */
    void note(String act, Waiting waiting) {
        trail.act(act)
                .of(waiting.booker().accountId())
                .target("reservation-waiting", waiting.id())
                .detail(waiting.categoryCode())
                .write();
    }

    private void write(String act, Reservation reservation, String department, String detail) {
        trail.act(act)
                .of(reservation.accountId())
                .department(department)
                .target("reservation", reservation.id())
                .detail(detail)
                .write();
    }
}
