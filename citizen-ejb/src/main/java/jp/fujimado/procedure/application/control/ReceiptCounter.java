package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.shared.time.FiscalYear;
import org.eclipse.persistence.queries.ValueReadQuery;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Hands out receipt numbers (受付番号); every database has its own word for the next value of a sequence. */
@ApplicationScoped
public class ReceiptCounter {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    public ReceiptNumber next(LocalDate today) {
        // The session itself would ask on a second connection: whoever holds locks then waits for those who wait for
        // her.
        UnitOfWork transaction = em.unwrap(UnitOfWork.class);
        ValueReadQuery next = transaction.getPlatform().buildSelectQueryForSequenceObject("receipt_number_seq", 1);
        return ReceiptNumber.of(FiscalYear.of(today), ((Number) transaction.executeQuery(next)).longValue());
    }
}
