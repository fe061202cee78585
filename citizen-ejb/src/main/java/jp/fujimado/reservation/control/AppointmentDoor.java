package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.NotFound;

/** Lets an official reach an appointment or a category only in a department where the permission is held. */
@ApplicationScoped
public class AppointmentDoor extends CategoryDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /**
     * The appointment, to be looked at.
     *
     * @throws NotFound when it does not exist, was never confirmed, or belongs to another department: the answer does
     *     not tell which
     */
    public Reservation look(long id, String permission) {
        return admitted(em.find(Reservation.class, id), permission);
    }

    /** The same, locked until the end of the transaction. */
    public Reservation act(long id, String permission) {
        return admitted(em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE), permission);
    }

    private Reservation admitted(Reservation found, String permission) {
        if (found == null || found.receiptNumber() == null || !may(found.department(), permission)) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
