package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.boundary.Officials;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.application.HistoryRow;
import jp.fujimado.procedure.application.control.ApplicationNotices;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEntry;
import jp.fujimado.procedure.application.entity.ApplicationEvent;
import jp.fujimado.procedure.application.entity.ApplicationLifecycle;
import jp.fujimado.procedure.application.entity.FourEyes;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.ReviewRoute.ResultWords;
import jp.fujimado.procedure.review.CaseActs;
import jp.fujimado.procedure.review.CaseDetail;
import jp.fujimado.procedure.review.CaseFact;
import jp.fujimado.procedure.review.CaseFile;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.procedure.review.CaseSection;
import jp.fujimado.procedure.review.NoteRow;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.text.Sentences;

/** Lays out everything an official needs to judge a case. */
@ApplicationScoped
public class CaseDesk {

    private static final String ASSESS = "case.assess";
    private static final String DECIDE = "case.decide";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CaseFiles cases;

    @Inject
    CaseDoor door;

    @Inject
    RecordComparison comparison;

    @Inject
    Departments departments;

    @Inject
    Officials officials;

    @Inject
    CurrentActor currentActor;

    public CaseDetail lay(Application application) {
        ProcedureDefinition definition = cases.definition(application);
        Answers answers = cases.answers(application);
        List<ApplicationEvent> events = cases.events(application.id());
        List<ApplicationEntry> entries = cases.entries(application.id());
        List<CaseSection> sections = comparison.sections(definition.form(), answers, application);
        ResultWords words = definition.review().results();
        return new CaseDetail(
                row(application, definition.title()),
                application.revision(),
                departments.of(application.department()).name(),
                ApplicationNotices.amount(definition, answers),
                words.approved(),
                words.refused(),
                application.recommendation(),
                application.recommendation() == null ? null : reason(events, ApplicationAct.RECOMMEND),
                application.returnReason(),
                application.decisionReason(),
                subject().equals(application.assessorSubject()),
                facts(sections).stream().filter(CaseFact::isDifferent).count(),
                sections,
                files(sections),
                history(events),
                notes(application.id()),
                sentBy(events, entries),
                acts(application, CaseFiles.deeds(events, entries)));
    }

    private String subject() {
        return currentActor.get().subject();
    }

    private CaseRow row(Application application, String title) {
        return new FoundCase(
                        application.id(),
                        application.receiptNumber(),
                        application.definition().code(),
                        application.definition().version(),
                        application.applicantName(),
                        application.applicantKana(),
                        application.status(),
                        Turn.in(application.status()),
                        application.assessorName(),
                        application.dueOn(),
                        application.submittedAt())
                .row(title, cases.today());
    }

    private static List<CaseFact> facts(List<CaseSection> sections) {
        return sections.stream().flatMap(section -> section.facts().stream()).toList();
    }

    private static List<CaseFile> files(List<CaseSection> sections) {
        return facts(sections).stream()
                .flatMap(fact -> fact.files().stream().map(file -> new CaseFile(fact.label(), file)))
                .toList();
    }

    private static String reason(List<ApplicationEvent> events, ApplicationAct act) {
        String reason = null;
        for (ApplicationEvent event : events) {
            reason = event.act() == act ? event.reason() : reason;
        }
        return reason;
    }

    /** Newest first. */
    private static List<HistoryRow> history(List<ApplicationEvent> events) {
        List<HistoryRow> rows = new ArrayList<>();
        events.forEach(
                event -> rows.add(0, new HistoryRow(event.occurredAt(), event.act(), who(event), event.reason())));
        return rows;
    }

    private static String who(ApplicationEvent event) {
        if (event.channel() != null) {
            return event.actorName() + " "
                    + Sentences.say(
                            "procedure.on-behalf", Sentences.say(event.channel().messageKey()));
        }
        return event.actorKind() == Actor.Kind.CITIZEN ? Sentences.say("procedure.applicant") : event.actorName();
    }

    /** Who handed it in last, and who entered it for her, in words. */
    private static String sentBy(List<ApplicationEvent> events, List<ApplicationEntry> entries) {
        boolean online = events.stream()
                .filter(event -> event.act() == ApplicationAct.SUBMIT || event.act() == ApplicationAct.RESUBMIT)
                .reduce((earlier, later) -> later)
                .map(event -> event.channel() == null)
                .orElse(true);
        String sent = Sentences.say(online ? "procedure.sent-online" : "procedure.sent-on-behalf");
        return entries.isEmpty()
                ? sent
                : sent
                        + entries.stream()
                                .map(entry -> entry.officialName() + "・" + entry.how())
                                .distinct()
                                .collect(Collectors.joining("、", "（", "）"));
    }

    private List<NoteRow> notes(long applicationId) {
        return em.createQuery(
                        "select new jp.fujimado.procedure.review.NoteRow(n.writtenAt, n.authorName, n.text) from"
                                + " ApplicationNote n where n.applicationId = :application order by n.id desc",
                        NoteRow.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    private CaseActs acts(Application application, List<FourEyes.Deed> deeds) {
        Set<ApplicationAct> possible = EnumSet.noneOf(ApplicationAct.class);
        boolean entered = !FourEyes.mayAssess(deeds, subject());
        if (door.may(application, ASSESS) && !entered) {
            possible.addAll(ApplicationLifecycle.possible(application.status(), CaseRole.ASSESSOR));
        }
        Set<ApplicationAct> deciding = ApplicationLifecycle.possible(application.status(), CaseRole.APPROVER);
        boolean judged = door.may(application, DECIDE) && !FourEyes.mayDecide(deeds, subject());
        if (door.may(application, DECIDE) && !judged) {
            possible.addAll(deciding);
        }
        List<String> deciders = officials.holding(application.department(), DECIDE).stream()
                .filter(official -> FourEyes.mayDecide(deeds, official.subject()))
                .map(official -> official.name())
                .toList();
        return new CaseActs(
                possible,
                (judged || (entered && door.may(application, ASSESS)))
                        && !application.status().isFinal(),
                deciders,
                door.may(application, "case.note"),
                door.may(application, "case.reveal"));
    }
}
