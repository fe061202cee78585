package jp.fujimado.procedure.application.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.Drafting;
import jp.fujimado.procedure.application.control.Drafting.NewFile;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** Filling in a form: a draft is kept from the first page on, so that it can be left and taken up anywhere. */
@Stateless
public class CitizenDraftService {

    @Inject
    Accounts accounts;

    @Inject
    CaseFiles cases;

    @Inject
    Drafting drafting;

    /**
     * Opens a form: the draft that the person already has for this procedure, or a new one.
     *
     * @throws NotFound when the procedure is not offered
     * @throws RuleViolation when it asks for a proof of identity that the person has not given
     */
    @RequiresPermission("application.draft")
    public long start(String procedureCode) {
        return drafting.start(procedureCode, accounts.current().id(), null).id();
    }

    /** One page of the form; without a page key the first one. */
    @RequiresPermission("application.draft")
    public FormStep step(long applicationId, String pageKey) {
        return drafting.step(cases.own(applicationId, accounts.current().id()), pageKey);
    }

    /**
     * Keeps what is typed on a page, right or wrong, and says what has to be mended before going on. Nothing is kept
     * when another tab or device has saved something else since the page was shown.
     */
    @RequiresPermission("application.draft")
    public SavedPage savePage(SavePage command) {
        return drafting.save(own(command.applicationId()), command, null);
    }

    /**
     * Adds a file to a file field.
     *
     * @throws RuleViolation when the file is not acceptable or the field has enough files
     */
    @RequiresPermission("application.draft")
    public AttachmentRow attach(long applicationId, String fieldKey, String fileName, InputStream content) {
        return drafting.attach(own(applicationId), new NewFile(fieldKey, fileName, content), null);
    }

    /** Takes a file back. */
    @RequiresPermission("application.draft")
    public void detach(long applicationId, String fieldKey, String fileId) {
        drafting.detach(own(applicationId), fieldKey, fileId, null);
    }

    /** Throws a draft away with all its files. */
    @RequiresPermission("application.draft")
    public void discard(long applicationId) {
        drafting.discard(own(applicationId), null);
    }

    private Application own(long applicationId) {
        return cases.ownLocked(applicationId, accounts.current().id());
    }
}
