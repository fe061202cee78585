package jp.fujimado.procedure.application.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.procedure.application.control.ApplicationReader;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.DecisionLetterPdf;
import jp.fujimado.procedure.application.control.Submitting;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** The signed-in citizen's applications after they were begun: follow, withdraw, read the decision. */
@Stateless
public class CitizenApplicationService {

    @Inject
    Applications applications;

    @Inject
    Accounts accounts;

    @Inject
    CaseFiles cases;

    @Inject
    ApplicationReader reader;

    @Inject
    Submitting submitting;

    @Inject
    Attachments attachments;

    @Inject
    DecisionLetterPdf letters;

    @Inject
    AuditTrail trail;

    /** Own applications, latest change first; {@code page} counts from 0. */
    @RequiresPermission("application.read")
    public Page<ApplicationRow> mine(int page, int size) {
        List<ApplicationRow> found = applications.newest(accounts.current().id(), page * size, size + 1);
        return new Page<>(
                List.copyOf(found.subList(0, Math.min(size, found.size()))),
                found.size() > size ? String.valueOf(page + 1) : null,
                page > 0 ? String.valueOf(page - 1) : null);
    }

    /**
     * One own application.
     *
     * @throws NotFound when it does not exist or is somebody else's
     */
    @RequiresPermission("application.read")
    public ApplicationDetail detail(long id) {
        return reader.detail(own(id), false);
    }

    /** Takes the application back. */
    @RequiresPermission("application.withdraw")
    public void withdraw(long id) {
        submitting.withdraw(cases.ownLocked(id, accounts.current().id()), null);
    }

    /** The decision letter (決定通知書) as PDF. */
    @RequiresPermission("application.read")
    public AttachmentBytes letter(long id) {
        Application application = own(id);
        if (!ApplicationReader.isDecided(application)) {
            throw new NotFound("shared.not-found");
        }
        trail.act("application.letter")
                .of(application.accountId())
                .target("application", id)
                .write();
        byte[] pdf = letters.write(application, cases.definition(application), cases.answers(application));
        return new AttachmentBytes(application.receiptNumber() + ".pdf", "application/pdf", pdf);
    }

    /** An own attached file. */
    @RequiresPermission("application.read")
    public AttachmentBytes attachment(String fileId) {
        return attachments.openOwn(accounts.current().id(), fileId);
    }

    private Application own(long id) {
        return cases.own(id, accounts.current().id());
    }
}
