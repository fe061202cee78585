package jp.fujimado.procedure.application.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.application.control.ReceiptCounter;

/** Receipt numbers (受付番号) for the other domains, out of the one sequence of the city. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Receipts {

    @Inject
    ReceiptCounter counter;

    public ReceiptNumber next(LocalDate today) {
        return counter.next(today);
    }
}
