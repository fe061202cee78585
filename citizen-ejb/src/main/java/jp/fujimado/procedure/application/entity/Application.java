package jp.fujimado.procedure.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.resident.DeskChannel;

/** One person's application (申請) for a procedure, pinned to the version she began with. */
@Entity
@Table(name = "application")
public class Application {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_seq")
    @SequenceGenerator(name = "application_seq", sequenceName = "application_seq")
    private Long id;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "procedure_code")
    private String procedureCode;

    @Column(name = "procedure_version")
    private int procedureVersion;

    private String department;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "open_state")
    private OpenState openState;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Turn waitingFor;

    @Lob
    private String answers;

    @Lob
    @Column(name = "answers_cipher")
    private String answersCipher;

    @Column(name = "applicant_name")
    private String applicantName;

    @Column(name = "applicant_kana")
    private String applicantKana;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "assessor_subject")
    private String assessorSubject;

    @Column(name = "assessor_name")
    private String assessorName;

    @Enumerated(EnumType.STRING)
    private Recommendation recommendation;

    @Column(name = "decided_by_subject")
    private String decidedBySubject;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "return_reason")
    private String returnReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "begun_channel")
    private DeskChannel begunChannel;

    @Version
    private int version;

    protected Application() {}

    /** @param begun on which way the applicant asked an official to begin it; null when she begins herself */
    public Application(long accountId, DefinitionId definition, String department, Instant now, DeskChannel begun) {
        this.accountId = accountId;
        begunChannel = begun;
        procedureCode = definition.code();
        procedureVersion = definition.version();
        this.department = department;
        answers = "{}";
        createdAt = now;
        savedAt = now;
        become(ApplicationStatus.DRAFT);
    }

    /** Null when the applicant began it herself. */
    public DeskChannel begunChannel() {
        return begunChannel;
    }

    /**
     * Keeps answers of a draft or of an application that was returned for correction.
     *
     * @throws ActNotPossible when it has been handed in already
     */
    public void keep(StoredAnswers stored, Instant now) {
        if (!isEditable()) {
            throw new ActNotPossible(status, submittingAct());
        }
        answers = stored.plain();
        answersCipher = stored.cipher();
        savedAt = now;
    }

    /** Hands it in, or again after correction. */
    public ApplicationEvent submit(Submission submission, Hand hand) {
        ApplicationEvent event = move(submittingAct(), hand, null);
        receiptNumber = submission.receiptNumber();
        applicantName = submission.applicantName();
        applicantKana = submission.applicantKana();
        dueOn = submission.dueOn();
        returnReason = null;
        if (submittedAt == null) {
            submittedAt = hand.at();
        }
        return event;
    }

    public ApplicationEvent withdraw(Hand hand) {
        return move(ApplicationAct.WITHDRAW, hand, null);
    }

    public ApplicationEvent startAssessment(Hand hand) {
        ApplicationEvent event = move(ApplicationAct.START_ASSESSMENT, hand, null);
        assessorSubject = hand.subject();
        assessorName = hand.name();
        return event;
    }

    public ApplicationEvent returnForCorrection(String reason, Hand hand) {
        ApplicationEvent event = move(ApplicationAct.RETURN_FOR_CORRECTION, hand, reason);
        returnReason = reason;
        return event;
    }

    public ApplicationEvent recommend(Recommendation proposed, String reason, Hand hand) {
        ApplicationEvent event = move(ApplicationAct.RECOMMEND, hand, reason);
        recommendation = proposed;
        assessorSubject = hand.subject();
        assessorName = hand.name();
        return event;
    }

    public ApplicationEvent sendBack(String reason, Hand hand) {
        ApplicationEvent event = move(ApplicationAct.SEND_BACK, hand, reason);
        recommendation = null;
        return event;
    }

    /** The city's decision: approve, or refuse with a reason. */
    public ApplicationEvent decide(ApplicationAct decision, String reason, Hand hand) {
        ApplicationEvent event = move(decision, hand, reason);
        decidedBySubject = hand.subject();
        decidedByName = hand.name();
        decidedAt = hand.at();
        decisionReason = reason;
        return event;
    }

    private ApplicationEvent move(ApplicationAct act, Hand hand, String reason) {
        become(ApplicationLifecycle.next(status, act, hand.role()));
        return new ApplicationEvent(id, act, status, hand, reason);
    }

    private void become(ApplicationStatus next) {
        status = next;
        openState = OpenState.of(next);
        waitingFor = Turn.in(next);
    }

    public boolean isEditable() {
        return status == ApplicationStatus.DRAFT || status == ApplicationStatus.RETURNED;
    }

    private ApplicationAct submittingAct() {
        return status == ApplicationStatus.RETURNED ? ApplicationAct.RESUBMIT : ApplicationAct.SUBMIT;
    }

    public Long id() {
        return id;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public long accountId() {
        return accountId;
    }

    public DefinitionId definition() {
        return new DefinitionId(procedureCode, procedureVersion);
    }

    public String department() {
        return department;
    }

    public ApplicationStatus status() {
        return status;
    }

    public StoredAnswers answers() {
        return new StoredAnswers(answers, answersCipher);
    }

    public String applicantName() {
        return applicantName;
    }

    public String applicantKana() {
        return applicantKana;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String assessorSubject() {
        return assessorSubject;
    }

    public String assessorName() {
        return assessorName;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public String returnReason() {
        return returnReason;
    }

    /** Counts the changes; a page that holds an older number has been overtaken. */
    public int revision() {
        return version;
    }
}
