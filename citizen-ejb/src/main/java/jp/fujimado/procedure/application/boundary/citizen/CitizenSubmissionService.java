package jp.fujimado.procedure.application.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.Submitting;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.security.RequiresPermission;

/** Checking a whole application and handing it in. */
@Stateless
public class CitizenSubmissionService {

    @Inject
    Accounts accounts;

    @Inject
    CaseFiles cases;

    @Inject
    Submitting submitting;

    /** Everything that was answered, with what still has to be mended. */
    @RequiresPermission("application.draft")
    public CheckSheet check(long applicationId) {
        return submitting.check(cases.own(applicationId, accounts.current().id()));
    }

    /**
     * Hands the application in. A second call, for example by a double click, changes nothing and gives the same number.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     */
    @RequiresPermission("application.submit")
    public String submit(long applicationId) {
        return submitting.submit(
                cases.ownLocked(applicationId, accounts.current().id()), null);
    }
}
