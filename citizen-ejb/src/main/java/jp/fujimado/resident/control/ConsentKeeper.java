package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.ConsentRow;
import jp.fujimado.resident.DeskMark;

/** Gives and withdraws consents, with all that goes with it. */
@ApplicationScoped
public class ConsentKeeper {

    @Inject
    ConsentBook consents;

    @Inject
    ResidentRegister register;

    @Inject
    FamilyKeeper family;

    @Inject
    AuditTrail trail;

    /** What became different. */
    public record Changed(List<ConsentPurpose> given, List<ConsentPurpose> withdrawn) {

        public boolean isNothing() {
            return given.isEmpty() && withdrawn.isEmpty();
        }
    }

    /**
     * Agrees to exactly these purposes and withdraws all others, consents to older texts as well; what a withdrawn
     * purpose kept is erased at once.
     *
     * @param by mark of the official who enters it; null when the person chooses herself
     */
    public Changed choose(long account, Set<String> purposes, DeskMark by) {
        Changed changed = new Changed(new ArrayList<>(), new ArrayList<>());
        for (ConsentRow row : consents.rows(account)) {
            ConsentPurpose purpose = row.purpose();
            boolean wanted = purposes.contains(purpose.code());
            if (wanted && !row.isGiven()) {
                consents.give(account, purpose, by);
                note("consent.give", account, purpose, by);
                changed.given().add(purpose);
            } else if (!wanted && (row.isGiven() || row.isOutdated())) {
                consents.withdraw(account, purpose.code(), by);
                erase(account, purpose.code());
                note("consent.withdraw", account, purpose, by);
                changed.withdrawn().add(purpose);
            }
        }
        return changed;
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

    private void note(String action, long account, ConsentPurpose purpose, DeskMark by) {
        String how = by == null ? "" : " " + by.channel() + (by.way() == null ? "" : " " + by.way());
        trail.act(action)
                .of(account)
                .department(by == null ? null : by.department())
                .target("consent", purpose.code())
                .detail("version " + purpose.version() + how)
                .write();
    }
}
