package jp.fujimado.reservation.entity;

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
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;

/** What a person is to do after her meeting (面談のあと): a procedure of the portal, or a task in words. */
@Entity
@Table(name = "reservation_follow_up")
public class FollowUp {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_follow_up_seq")
    @SequenceGenerator(name = "reservation_follow_up_seq", sequenceName = "reservation_follow_up_seq")
    private Long id;

    @Column(name = "reservation_id")
    private long reservationId;

    /** Null for a task. */
    @Column(name = "procedure_code")
    private String procedureCode;

    @Lob
    @Column(name = "text_cipher")
    private String textCipher;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "done_at")
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "done_by")
    private DoneBy doneBy;

    @Version
    @Column(name = "version")
    private int revision;

    /** How it came to be done. */
    public enum DoneBy {
        /** She ticked it. */
        PERSON,
        /** She handed in an application of the procedure. */
        APPLICATION
    }

    protected FollowUp() {}

    /**
     * @param procedure null for a task
     * @param textCipher title of the procedure, or the task
     */
    public FollowUp(long reservationId, String procedure, String textCipher, LocalDate dueOn) {
        this.reservationId = reservationId;
        procedureCode = procedure;
        this.textCipher = textCipher;
        this.dueOn = dueOn;
    }

    public void writtenBy(String name, Instant now) {
        authorName = name;
        writtenAt = now;
    }

    /** @throws Conflict when it was changed since that revision was seen */
    public void requireUnchanged(int seen) {
        if (revision != seen) {
            throw new Conflict("reservation.follow-up.changed");
        }
    }

    public void write(String cipher, LocalDate day) {
        textCipher = cipher;
        dueOn = day;
    }

    /**
     * The first time counts.
     *
     * @return whether this is it
     */
    public boolean done(DoneBy how, Instant now) {
        boolean first = doneAt == null;
        if (first) {
            doneAt = now;
            doneBy = how;
        }
        return first;
    }

    /** @throws RuleViolation when an application was handed in */
    public void undone() {
        if (doneBy == DoneBy.APPLICATION) {
            throw new RuleViolation("reservation.follow-up.applied");
        }
        notApplied();
    }

    /** The application by which it was done is taken back. */
    public void notApplied() {
        doneAt = null;
        doneBy = null;
    }

    public Long id() {
        return id;
    }

    public long reservationId() {
        return reservationId;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public String textCipher() {
        return textCipher;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String authorName() {
        return authorName;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public boolean isByApplication() {
        return doneBy == DoneBy.APPLICATION;
    }

    public int revision() {
        return revision;
    }
}
