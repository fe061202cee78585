package jp.fujimado.procedure.application.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.control.BehalfDoor;
import jp.fujimado.procedure.application.control.Drafting;
import jp.fujimado.procedure.application.control.Drafting.NewFile;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.resident.Visit;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Filling in a form for a person whom the official acts for, by the same rules as she herself. Every operation throws
 * {@link NotFound} when the visit is not the official's own or the application is not the person's, and
 * {@link RuleViolation} when the visit is over.
 */
@Stateless
public class StaffDraftService {

    private static final String APPLY = "behalf.apply";

    @Inject
    BehalfDoor door;

    @Inject
    Drafting drafting;

    /**
     * Opens a form: the draft that an official has begun for the person already, or a new one.
     *
     * @throws NotFound when the procedure is not offered
     * @throws RuleViolation when it asks for a proof of identity that the official has not seen
     */
    @RequiresPermission(APPLY)
    public long start(long visitId, String procedureCode) {
        Visit visit = door.visit(visitId);
        Application draft = drafting.start(procedureCode, visit.account(), visit);
        door.enter(visit, draft);
        return draft.id();
    }

    /** One page of the form; without a page key the first one. */
    @RequiresPermission(APPLY)
    public FormStep step(long visitId, long applicationId, String pageKey) {
        return drafting.step(door.look(door.visit(visitId), applicationId), pageKey);
    }

    /** Keeps what is typed on a page, right or wrong, and says what has to be mended before going on. */
    @RequiresPermission(APPLY)
    public SavedPage savePage(long visitId, SavePage command) {
        Visit visit = door.visit(visitId);
        return drafting.save(door.write(visit, command.applicationId()), command, visit);
    }

    /**
     * Adds a file to a file field, for example scanned paper.
     *
     * @throws RuleViolation when the file is not acceptable or the field has enough files
     */
    @RequiresPermission(APPLY)
    public AttachmentRow attach(
            long visitId, long applicationId, String fieldKey, String fileName, InputStream content) {
        Visit visit = door.visit(visitId);
        return drafting.attach(door.write(visit, applicationId), new NewFile(fieldKey, fileName, content), visit);
    }

    /** Takes a file back. */
    @RequiresPermission(APPLY)
    public void detach(long visitId, long applicationId, String fieldKey, String fileId) {
        Visit visit = door.visit(visitId);
        drafting.detach(door.write(visit, applicationId), fieldKey, fileId, visit);
    }

    /** Throws a draft that an official began away with all its files. */
    @RequiresPermission(APPLY)
    public void discard(long visitId, long applicationId) {
        Visit visit = door.visit(visitId);
        drafting.discard(door.write(visit, applicationId), visit);
    }
}
