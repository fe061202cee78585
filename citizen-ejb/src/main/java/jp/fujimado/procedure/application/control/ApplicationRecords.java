package jp.fujimado.procedure.application.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.AnswerSheet;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEvent;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordFile;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.person.RetentionRules;
import jp.fujimado.shared.security.Actor.Kind;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;

/** The applications of a person. Drafts go with her account; what was decided is kept as long as the law asks. */
@ApplicationScoped
public class ApplicationRecords implements PersonalRecords {

    private static final String LETTER = "letter";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CaseFiles cases;

    @Inject
    SheetWriter sheets;

    @Inject
    DecisionLetterPdf letters;

    @Inject
    RetentionRules retention;

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        List<Application> all = of(accountId);
        return List.of(
                RecordSheet.of(
                        "procedure.held.applications",
                        all.stream().map(this::summary).toList()),
                RecordSheet.of(
                        "procedure.held.answers",
                        all.stream().flatMap(this::answers).toList()),
                RecordSheet.of(
                        "procedure.held.steps",
                        all.stream().flatMap(this::steps).toList()));
    }

    private List<String> summary(Application application) {
        return row(
                application.id(),
                application.receiptNumber(),
                cases.definition(application).title(),
                Sentences.say("procedure.status." + application.status()),
                application.savedAt(),
                application.submittedAt(),
                application.decidedAt());
    }

    private Stream<List<String>> answers(Application application) {
        AnswerSheet sheet = sheets.forOwner(
                cases.definition(application).form(), cases.answers(application), application.accountId());
        return sheet.sections().stream().flatMap(section -> section.facts().stream()
                .filter(fact -> !fact.asText().isEmpty())
                .map(fact -> row(application.id(), section.title(), fact.label(), fact.asText())));
    }

    private Stream<List<String>> steps(Application application) {
        return cases.events(application.id()).stream()
                .map(event -> row(
                        application.id(),
                        event.occurredAt(),
                        Sentences.say("procedure.act." + event.act()),
                        who(event)));
    }

    private static String who(ApplicationEvent event) {
        if (event.channel() != null) {
            return Sentences.say(
                    "procedure.on-behalf", Sentences.say(event.channel().messageKey()));
        }
        return Sentences.say(event.actorKind() == Kind.CITIZEN ? "procedure.you" : "procedure.city");
    }

    /** The decision letters. */
    @Override
    public List<RecordFile> files(long accountId) {
        return of(accountId).stream()
                .filter(ApplicationRecords::isDecided)
                .map(one -> new RecordFile(LETTER, String.valueOf(one.id()), "letters/" + one.receiptNumber() + ".pdf"))
                .toList();
    }

    @Override
    public Optional<byte[]> bytes(long accountId, RecordFile file) {
        if (!file.kind().equals(LETTER)) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(Application.class, Long.valueOf(file.id())))
                .filter(one -> one.accountId() == accountId && isDecided(one))
                .map(one -> letters.write(one, cases.definition(one), cases.answers(one)));
    }

    private static boolean isDecided(Application application) {
        return application.status() == ApplicationStatus.APPROVED || application.status() == ApplicationStatus.REFUSED;
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        List<Application> all = of(accountId);
        List<ErasureStep> steps = new ArrayList<>();
        long running = all.stream().filter(ApplicationRecords::isRunning).count();
        if (running > 0) {
            steps.add(ErasureStep.inTheWay("procedure.held.running", running, "procedure.held.running.reason"));
        }
        steps.add(ErasureStep.erased(
                "procedure.held.drafts",
                all.stream().filter(ApplicationRecords::isDraft).count()));
        List<Application> ended =
                all.stream().filter(one -> !isDraft(one) && !isRunning(one)).toList();
        ended.stream()
                .map(ApplicationRecords::end)
                .max(Comparator.naturalOrder())
                .ifPresent(end -> steps.add(
                        ErasureStep.kept("procedure.held.ended", ended.size(), retention.of("application"), end)));
        return steps;
    }

    @Override
    public void erase(long accountId) {
        of(accountId).stream().filter(ApplicationRecords::isDraft).forEach(cases::erase);
    }

    @Override
    public void eraseKept(long accountId) {
        for (Application application : of(accountId)) {
            delete("delete from ApplicationEvent e where e.applicationId = :application", application);
            delete("delete from ApplicationNote n where n.applicationId = :application", application);
            cases.erase(application);
        }
    }

    private void delete(String statement, Application application) {
        em.createQuery(statement).setParameter("application", application.id()).executeUpdate();
    }

    private List<Application> of(long accountId) {
        return em.createQuery(
                        "select a from Application a where a.accountId = :account order by a.id", Application.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    private static boolean isDraft(Application application) {
        return application.status() == ApplicationStatus.DRAFT;
    }

    private static boolean isRunning(Application application) {
        return switch (application.status()) {
            case SUBMITTED, ASSESSING, RETURNED, AWAITING_APPROVAL -> true;
            case DRAFT, APPROVED, REFUSED, WITHDRAWN -> false;
        };
    }

    private static LocalDate end(Application application) {
        Instant end = application.decidedAt() == null ? application.savedAt() : application.decidedAt();
        return LocalDate.ofInstant(end, CityClock.JAPAN);
    }
}
