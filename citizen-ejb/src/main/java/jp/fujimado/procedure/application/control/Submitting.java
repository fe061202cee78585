package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.HandedIn;
import jp.fujimado.procedure.TakenBack;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.Hand;
import jp.fujimado.procedure.application.entity.Submission;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormPage;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.resident.BankDetails;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.OpeningDays;

/**
 * Checking a whole application, handing it in and taking it back, by the same rules whether the applicant does it or an
 * official for her. {@code visit} is that of the official, null when it is the applicant herself.
 */
@ApplicationScoped
public class Submitting {

    @Inject
    Accounts accounts;

    @Inject
    CaseFiles cases;

    @Inject
    AnswerChecker checker;

    @Inject
    AnswerVault vault;

    @Inject
    SheetWriter sheets;

    @Inject
    ReceiptCounter receipts;

    @Inject
    ApplicationNotices notices;

    @Inject
    Residents residents;

    @Inject
    Assurance assurance;

    @Inject
    OpeningDays openingDays;

    @Inject
    EntryTrail trail;

    @Inject
    Event<HandedIn> handedIn;

    @Inject
    Event<TakenBack> takenBack;

    /** Everything that was answered, with what still has to be mended. */
    public CheckSheet check(Application application) {
        Drafting.requireEditable(application);
        ProcedureDefinition definition = cases.definition(application);
        Answers answers = cases.answers(application);
        List<InputProblem> problems = checker.check(definition.form(), answers);
        List<FormPage> pages = definition.form().visiblePages(answers);
        return new CheckSheet(
                application.id(),
                definition.code(),
                definition.title(),
                sheets.forOwner(definition.form(), answers, application.accountId()),
                problems,
                problems.stream()
                        .map(problem -> definition
                                .form()
                                .pageOf(problem.field())
                                .map(FormPage::key)
                                .orElse(""))
                        .toList(),
                pages.get(pages.size() - 1).key(),
                application.returnReason(),
                application.revision());
    }

    /**
     * Hands the application in: status, history, message, mail and audit row in one commit. A second call, for example
     * by a double click, changes nothing and gives the same number.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     * @throws RuleViolation when the procedure asks for a proof of identity that is not there
     */
    public String submit(Application application, Visit visit) {
        if (application.status() == ApplicationStatus.SUBMITTED
                || application.status() == ApplicationStatus.ASSESSING) {
            return application.receiptNumber();
        }
        ProcedureDefinition definition = cases.definition(application);
        assurance.require(definition, application.accountId(), visit);
        Answers answers = definition.form().visibleAnswers(cases.answers(application));
        List<InputProblem> problems = checker.check(definition.form(), answers);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        boolean again = application.status() == ApplicationStatus.RETURNED;
        Hand hand = hand(visit);
        // All that asks the database comes before the first change: a question in between would write half of them.
        bankDetails(definition.form(), answers)
                .ifPresent(details -> residents.keepBankDetails(application.accountId(), details));
        Submission submission = submission(application, definition, answers);
        handedIn.fire(new HandedIn(application.accountId(), definition.code()));
        if (application.isEditable()) {
            application.keep(vault.store(definition.form(), answers), hand.at());
        }
        cases.record(application.submit(submission, hand));
        notices.tell(
                again ? NoticeEvent.RESUBMITTED : NoticeEvent.SUBMITTED,
                definition,
                application,
                answers,
                hand.channel());
        trail.note(
                again ? "application.resubmit" : "application.submit", application, visit, application.receiptNumber());
        return application.receiptNumber();
    }

    /** Takes the application back. */
    public void withdraw(Application application, Visit visit) {
        ProcedureDefinition definition = cases.definition(application);
        Hand hand = hand(visit);
        takenBack.fire(new TakenBack(application.accountId(), definition.code(), application.id()));
        cases.record(application.withdraw(hand));
        notices.tell(NoticeEvent.WITHDRAWN, definition, application, cases.answers(application), hand.channel());
        trail.note("application.withdraw", application, visit, application.receiptNumber());
    }

    private Hand hand(Visit visit) {
        Hand hand = cases.hand(CaseRole.APPLICANT);
        return visit == null ? hand : hand.asked(visit.channel());
    }

    /** The account named in the application, if it asks for one. */
    private static Optional<BankDetails> bankDetails(FormSchema form, Answers answers) {
        BankDetails details = new BankDetails(
                bankAnswer(form, answers, FieldType.BANK_NAME),
                bankAnswer(form, answers, FieldType.BANK_BRANCH),
                bankAnswer(form, answers, FieldType.BANK_KIND),
                bankAnswer(form, answers, FieldType.BANK_NUMBER),
                bankAnswer(form, answers, FieldType.BANK_HOLDER));
        return details.number().isEmpty() ? Optional.empty() : Optional.of(details);
    }

    private static String bankAnswer(FormSchema form, Answers answers, FieldType type) {
        return form.fieldOf(type).map(field -> answers.text(field.key())).orElse("");
    }

    private Submission submission(Application application, ProcedureDefinition definition, Answers answers) {
        String receipt = application.receiptNumber() == null
                ? receipts.next(cases.today()).toString()
                : application.receiptNumber();
        String name = answered(definition, answers, "resident.fullName", "resident.familyName", "resident.givenName");
        String kana = answered(definition, answers, "resident.fullKana", "resident.familyKana", "resident.givenKana");
        return new Submission(
                receipt,
                name.isEmpty()
                        ? accounts.find(application.accountId()).orElseThrow().displayName()
                        : name,
                kana,
                openingDays.plus(
                        openingDays.onOrAfter(cases.today()),
                        definition.review().targetOpenDays()));
    }

    /** The applicant's name as answered in this application, found by what the fields are prefilled with. */
    private static String answered(ProcedureDefinition definition, Answers answers, String... sources) {
        List<String> wanted = List.of(sources);
        return definition.form().fields().stream()
                .filter(field -> wanted.contains(field.handling().prefill()))
                .sorted((a, b) -> wanted.indexOf(a.handling().prefill())
                        - wanted.indexOf(b.handling().prefill()))
                .map(FormField::key)
                .map(answers::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
