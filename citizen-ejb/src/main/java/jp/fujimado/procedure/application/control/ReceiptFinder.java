package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.UnreadableReceiptNumber;
import jp.fujimado.shared.person.ReferenceFinder;

/** Finds the applicant by the receipt number (受付番号) of an application. */
@ApplicationScoped
public class ReceiptFinder implements ReferenceFinder {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public Optional<Long> account(String typed) {
        try {
            String receipt = ReceiptNumber.parse(typed).toString();
            return em.createQuery("select a.accountId from Application a where a.receiptNumber = :receipt", Long.class)
                    .setParameter("receipt", receipt)
                    .getResultStream()
                    .findFirst();
        } catch (UnreadableReceiptNumber other) {
            return Optional.empty();
        }
    }
}
