package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.UnreadableReceiptNumber;
import jp.fujimado.shared.person.ReferenceFinder;

/** Finds the person by the receipt number (受付番号) of a reservation. */
@ApplicationScoped
public class ReservationFinder implements ReferenceFinder {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public Optional<Long> account(String typed) {
        try {
            String receipt = ReceiptNumber.parse(typed).toString();
            return em.createQuery("select r.accountId from Reservation r where r.receiptNumber = :receipt", Long.class)
                    .setParameter("receipt", receipt)
                    .getResultStream()
                    .findFirst();
        } catch (UnreadableReceiptNumber other) {
            return Optional.empty();
        }
    }
}
