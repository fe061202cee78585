package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.ConsentKeeper;
import jp.fujimado.shared.security.RequiresPermission;

/** Consent purpose by purpose: opt-in, in versions, withdrawn at any time (requirement S27). */
@Stateless
public class CitizenConsentService {

    @Inject
    Accounts accounts;

    @Inject
    ConsentBook consents;

    @Inject
    ConsentKeeper keeper;

    @RequiresPermission("consent.read")
    public List<ConsentRow> mine() {
        return consents.rows(accounts.current().id());
    }

    /** Every consent that the person ever gave, newest first. */
    @RequiresPermission("consent.read")
    public List<ConsentProof> proof() {
        return consents.proofRows(accounts.current().id());
    }

    /**
     * Agrees to exactly these purposes and withdraws all others, consents to older texts as well; what a withdrawn
     * purpose kept is erased at once.
     */
    @RequiresPermission("consent.write")
    public void choose(Set<String> purposes) {
        keeper.choose(accounts.current().id(), purposes, null);
    }
}
