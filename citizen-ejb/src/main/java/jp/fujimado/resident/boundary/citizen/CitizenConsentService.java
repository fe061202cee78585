package jp.fujimado.resident.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.ConsentProof;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.control.ConsentBook;
import jp.fujimado.resident.control.FamilyKeeper;
import jp.fujimado.resident.control.ResidentRegister;
import jp.fujimado.shared.security.RequiresPermission;

/** Consent purpose by purpose: opt-in, in versions, withdrawn at any time (requirement S27). */
@Stateless
public class CitizenConsentService {

    @Inject
    Accounts accounts;

    @Inject
    ConsentBook consents;

    @Inject
    ResidentRegister register;

    @Inject
    FamilyKeeper family;

    @Inject
    AuditTrail trail;

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
        long account = accounts.current().id();
        for (ConsentRow row : consents.rows(account)) {
            ConsentPurpose purpose = row.purpose();
            boolean wanted = purposes.contains(purpose.code());
            if (wanted && !row.isGiven()) {
                consents.give(account, purpose);
                note("consent.give", account, purpose);
            } else if (!wanted && (row.isGiven() || row.isOutdated())) {
                consents.withdraw(account, purpose.code());
                erase(account, purpose.code());
                note("consent.withdraw", account, purpose);
            }
        }
    }

    private void erase(long account, String purpose) {
        switch (purpose) {
            case ConsentPurpose.PROFILE -> register.erase(account);
            case ConsentPurpose.CARD -> register.forgetVerification(account);
            case ConsentPurpose.FAMILY -> family.removeAll(account);
            case ConsentPurpose.BANK_ACCOUNT -> register.eraseBankDetails(account);
            default -> {
                // Other purposes keep no data of their own.
            }
        }
    }

    private void note(String action, long account, ConsentPurpose purpose) {
        trail.act(action)
                .of(account)
                .target("consent", purpose.code())
                .detail("version " + purpose.version())
                .write();
    }
}
