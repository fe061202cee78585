package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.HistoryRow;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEvent;
import jp.fujimado.procedure.application.entity.ApplicationLifecycle;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.text.Sentences;

/** Lays an application out on the applicant's side. */
@ApplicationScoped
public class ApplicationReader {

    @Inject
    Departments departments;

    @Inject
    CaseFiles cases;

    @Inject
    SheetWriter sheets;

    /** @param official whether an official reads it for the applicant; account numbers are masked then */
    public ApplicationDetail detail(Application application, boolean official) {
        ProcedureDefinition definition = cases.definition(application);
        Answers answers = cases.answers(application);
        AnswerSheet sheet = official
                ? sheets.forOfficial(definition.form(), answers, application.accountId())
                : sheets.forOwner(definition.form(), answers, application.accountId());
        Department department = departments.of(application.department());
        String self = Sentences.say(official ? "procedure.applicant" : "procedure.you");
        return new ApplicationDetail(
                row(application),
                department.name(),
                department.phone(),
                sheet,
                cases.events(application.id()).stream()
                        .map(event -> history(event, department.name(), self))
                        .toList(),
                ApplicationLifecycle.possible(application.status(), CaseRole.APPLICANT)
                        .contains(ApplicationAct.WITHDRAW),
                isDecided(application),
                application.status() == ApplicationStatus.REFUSED ? application.decisionReason() : null);
    }

    public static boolean isDecided(Application application) {
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
                application.returnReason(),
                application.begunChannel());
    }

    /** What a citizen may read of an event: no names of officials, no reasons meant for colleagues. */
    private static HistoryRow history(ApplicationEvent event, String department, String self) {
        boolean forCitizen =
                event.act() == ApplicationAct.RETURN_FOR_CORRECTION || event.act() == ApplicationAct.REFUSE;
        return new HistoryRow(
                event.occurredAt(), event.act(), who(event, department, self), forCitizen ? event.reason() : null);
    }

    private static String who(ApplicationEvent event, String department, String self) {
        if (event.channel() != null) {
            return Sentences.say(
                    "procedure.on-behalf", Sentences.say(event.channel().messageKey()));
        }
        return event.actorKind() == Actor.Kind.CITIZEN ? self : department;
    }
}
