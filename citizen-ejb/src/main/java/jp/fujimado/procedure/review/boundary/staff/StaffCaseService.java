package jp.fujimado.procedure.review.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.SheetWriter;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationNote;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.review.CaseDetail;
import jp.fujimado.procedure.review.control.CaseDesk;
import jp.fujimado.procedure.review.control.CaseDoor;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;

/**
 * Looking at a case. Each look goes on record with the citizen's account, so that she can see which department looked
 * and at what.
 */
@Stateless
public class StaffCaseService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CaseDoor door;

    @Inject
    CaseDesk desk;

    @Inject
    CaseFiles cases;

    @Inject
    Attachments attachments;

    @Inject
    Residents residents;

    @Inject
    AuditTrail trail;

    /**
     * Opens a case.
     *
     * @throws NotFound when there is no such case in the departments of the acting official
     */
    @RequiresPermission("case.read")
    public CaseDetail open(long id) {
        Application application = door.look(id, "case.read");
        looked("case.open", application, application.receiptNumber());
        return desk.lay(application);
    }

    /** One confidential answer in full. */
    @RequiresPermission("case.reveal")
    public String reveal(long id, String fieldKey) {
        Application application = door.look(id, "case.reveal");
        FormSchema form = cases.definition(application).form();
        FormField field =
                form.field(fieldKey).filter(FormField::sensitive).orElseThrow(() -> new NotFound("shared.not-found"));
        looked("case.reveal", application, field.label());
        if (field.tellsAddress() && residents.hidesAddress(application.accountId())) {
            throw new NotFound("shared.not-found");
        }
        return SheetWriter.inWords(field, form.visibleAnswers(cases.answers(application)));
    }

    /** An attached file; only after the scan has found nothing. */
    @RequiresPermission("case.read")
    public AttachmentBytes attachment(long id, String fileId) {
        Application application = door.look(id, "case.read");
        FormSchema form = cases.definition(application).form();
        Answers answers = form.visibleAnswers(cases.answers(application));
        boolean attached = form.fields().stream()
                .filter(field -> field.type() == FieldType.FILE)
                .anyMatch(field -> answers.texts(field.key()).contains(fileId));
        if (!attached) {
            throw new NotFound("shared.not-found");
        }
        AttachmentBytes file = attachments.openChecked(application.accountId(), fileId);
        looked("case.attachment", application, file.fileName());
        return file;
    }

    /** Writes a note that the citizen never sees. */
    @RequiresPermission("case.note")
    public void note(long id, String text) {
        Application application = door.look(id, "case.note");
        em.persist(new ApplicationNote(id, OfficialWords.required("note", text), cases.hand(CaseRole.ASSESSOR)));
        looked("case.note", application, application.receiptNumber());
    }

    private void looked(String action, Application application, String detail) {
        trail.act(action)
                .of(application.accountId())
                .department(application.department())
                .target("application", application.id())
                .detail(detail)
                .write();
    }
}
