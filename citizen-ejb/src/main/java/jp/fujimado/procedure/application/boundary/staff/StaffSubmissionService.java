package jp.fujimado.procedure.application.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.fujimado.attachment.AttachmentBytes;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.boundary.Applications;
import jp.fujimado.procedure.application.control.ApplicationReader;
import jp.fujimado.procedure.application.control.BehalfDoor;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.control.DecisionLetterPdf;
import jp.fujimado.procedure.application.control.EntryTrail;
import jp.fujimado.procedure.application.control.Submitting;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.definition.control.ProcedureFinder;
import jp.fujimado.resident.Visit;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Handing in, following and taking back applications for a person whom the official acts for, by the same rules as she
 * herself. Every operation on one throws {@link NotFound} when the visit is not the official's own or the application is
 * not the person's, and {@link RuleViolation} when the visit is over.
 */
@Stateless
public class StaffSubmissionService {

    private static final String APPLY = "behalf.apply";
    private static final int SHOWN = 50;

    @Inject
    BehalfDoor door;

    @Inject
    Submitting submitting;

    @Inject
    ApplicationReader reader;

    @Inject
    Applications applications;

    @Inject
    CaseFiles cases;

    @Inject
    DecisionLetterPdf letters;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    ProcedureFinder finder;

    @Inject
    EntryTrail trail;

    /** Procedures for what the official typed; all of them for nothing. */
    @RequiresPermission(APPLY)
    public List<ProcedureCard> procedures(String typed) {
        if (typed == null || typed.isBlank()) {
            return catalogue.offered().stream().map(ProcedureDefinition::card).toList();
        }
        return finder.find(typed, SHOWN).stream()
                .map(catalogue::offered)
                .flatMap(Optional::stream)
                .map(ProcedureDefinition::card)
                .toList();
    }

    /** The person's latest applications, without the drafts that she writes herself. */
    @RequiresPermission(APPLY)
    public List<ApplicationRow> rows(long visitId) {
        return applications.newest(door.visit(visitId).account(), 0, SHOWN).stream()
                .filter(row -> !row.isDraft() || row.isBegunByOfficial())
                .toList();
    }

    /** One of them. */
    @RequiresPermission(APPLY)
    public ApplicationDetail detail(long visitId, long applicationId) {
        return reader.detail(door.look(door.visit(visitId), applicationId), true);
    }

    /** Everything that was answered, in full, to be read to the person; with what still has to be mended. */
    @RequiresPermission(APPLY)
    public CheckSheet check(long visitId, long applicationId) {
        return submitting.check(door.look(door.visit(visitId), applicationId));
    }

    /**
     * Hands the application in for the person. A second call changes nothing and gives the same number.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     */
    @RequiresPermission(APPLY)
    public String submit(long visitId, long applicationId) {
        Visit visit = door.visit(visitId);
        return submitting.submit(door.write(visit, applicationId), visit);
    }

    /** Takes the application back for the person. */
    @RequiresPermission("behalf.withdraw")
    public void withdraw(long visitId, long applicationId) {
        Visit visit = door.visit(visitId);
        submitting.withdraw(door.write(visit, applicationId), visit);
    }

    /** The decision letter (決定通知書) as PDF, for who reads no messages. */
    @RequiresPermission(APPLY)
    public AttachmentBytes letter(long visitId, long applicationId) {
        Visit visit = door.visit(visitId);
        Application application = door.look(visit, applicationId);
        if (!ApplicationReader.isDecided(application)) {
            throw new NotFound("shared.not-found");
        }
        trail.note("application.letter", application, visit, application.receiptNumber());
        byte[] pdf = letters.write(application, cases.definition(application), cases.answers(application));
        return new AttachmentBytes(application.receiptNumber() + ".pdf", "application/pdf", pdf);
    }
}
