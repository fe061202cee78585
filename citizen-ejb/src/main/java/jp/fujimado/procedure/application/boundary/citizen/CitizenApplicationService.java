package jp.fujimado.procedure.application.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.attachment.boundary.Attachments;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.HistoryRow;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.procedure.application.control.ApplicationNotices;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.DecisionLetterPdf;
import jp.fujimado.procedure.application.control.SheetWriter;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEvent;
import jp.fujimado.procedure.application.entity.ApplicationLifecycle;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** The signed-in citizen's applications after they were begun: follow, withdraw, read the decision. */
@Stateless
public class CitizenApplicationService {

    @Inject
    Applications applications;

    @Inject
    Accounts accounts;

    @Inject
    Departments departments;

    @Inject
    CaseFiles cases;

    @Inject
    SheetWriter sheets;

    @Inject
    ApplicationNotices notices;

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
        Application application = own(id);
        ProcedureDefinition definition = cases.definition(application);
        Answers answers = cases.answers(application);
        Department department = departments.of(application.department());
        return new ApplicationDetail(
                row(application),
                department.name(),
                department.phone(),
                sheets.forOwner(definition.form(), answers, application.accountId()),
                cases.events(id).stream()
                        .map(event -> history(event, department.name()))
                        .toList(),
                ApplicationLifecycle.possible(application.status(), CaseRole.APPLICANT)
                        .contains(ApplicationAct.WITHDRAW),
                isDecided(application),
                application.status() == ApplicationStatus.REFUSED ? application.decisionReason() : null);
    }

    /** Takes the application back. */
    @RequiresPermission("application.withdraw")
    public void withdraw(long id) {
        Application application = cases.ownLocked(id, accounts.current().id());
        ProcedureDefinition definition = cases.definition(application);
        cases.record(application.withdraw(cases.hand(CaseRole.APPLICANT)));
        notices.tell(NoticeEvent.WITHDRAWN, definition, application, cases.answers(application));
        trail.act("application.withdraw")
                .of(application.accountId())
                .department(application.department())
                .target("application", id)
                .detail(application.receiptNumber())
                .write();
    }

    /** The decision letter (決定通知書) as PDF. */
    @RequiresPermission("application.read")
    public AttachmentBytes letter(long id) {
        Application application = own(id);
        if (!isDecided(application)) {
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

    private static boolean isDecided(Application application) {
        return application.status() == ApplicationStatus.APPROVED || application.status() == ApplicationStatus.REFUSED;
    }

    private ApplicationRow row(Application application) {
        return new ApplicationRow(
                application.id(),
                application.definition().code(),
                cases.definition(application).title(),
                application.receiptNumber(),
                application.status(),
                application.savedAt(),
                application.submittedAt(),
                application.dueOn(),
                application.returnReason());
    }

    /** What a citizen may read of an event: no names of officials, no reasons meant for colleagues. */
    private static HistoryRow history(ApplicationEvent event, String department) {
        boolean own = event.actorKind() == Actor.Kind.CITIZEN;
        boolean forCitizen =
                event.act() == ApplicationAct.RETURN_FOR_CORRECTION || event.act() == ApplicationAct.REFUSE;
        return new HistoryRow(
                event.occurredAt(),
                event.act(),
                own ? Sentences.say("procedure.you") : department,
                forCitizen ? event.reason() : null);
    }
}
