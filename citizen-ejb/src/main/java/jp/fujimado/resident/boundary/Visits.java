package jp.fujimado.resident.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.control.DeskVisits;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Whom the acting official acts for, for the other domains. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Visits {

    @Inject
    DeskVisits visits;

    /**
     * The visit, if it is the acting official's own and goes on.
     *
     * @throws NotFound when it does not exist or is a colleague's
     * @throws RuleViolation when it is over, or the person's address is hidden from this official
     */
    public Visit open(long id) {
        return visits.open(id);
    }
}
