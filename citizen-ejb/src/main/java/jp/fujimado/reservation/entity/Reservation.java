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
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;

/** A time that a person holds or has booked (予約). */
@Entity
@Table(name = "reservation")
public class Reservation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_seq")
    @SequenceGenerator(name = "reservation_seq", sequenceName = "reservation_seq")
    private Long id;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "child_account")
    private Long childAccount;

    @Column(name = "for_name")
    private String forName;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "person_kana")
    private String personKana;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "category_version")
    private int categoryVersion;

    private String department;

    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Lob
    @Column(name = "answers_cipher")
    private String answersCipher;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    private String reason;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "receiver_member")
    private Long receiverMember;

    @Version
    private int version;

    protected Reservation() {}

    /** Holds a time. */
    public Reservation(Booker booker, Pin pin, Slot slot, Instant heldUntil, Instant now) {
        accountId = booker.accountId();
        childAccount = booker.childAccount();
        forName = booker.forName();
        take(pin, slot);
        status = ReservationStatus.HELD;
        this.heldUntil = heldUntil;
        createdAt = now;
    }

    private void take(Pin pin, Slot slot) {
        categoryCode = pin.code();
        categoryVersion = pin.version();
        department = pin.department();
        placeCode = slot.place();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
    }

    /** Whether the time is kept for the person, but not confirmed yet. */
    public boolean isHeld(Instant now) {
        return status == ReservationStatus.HELD && now.isBefore(heldUntil);
    }

    /** What was typed so far; also wrong answers are kept. */
    public void keepAnswers(String cipher) {
        answersCipher = cipher;
    }

    /**
     * The person confirms the time that is held for her.
     *
     * @throws Conflict when it is not held any more
     */
    public void confirm(String receipt, Guest guest, Instant now) {
        if (!isHeld(now)) {
            throw new Conflict("reservation.hold-over");
        }
        status = ReservationStatus.REQUESTED;
        receiptNumber = receipt;
        personName = guest.name();
        personKana = guest.kana();
        enteredBy = guest.enteredBy();
        heldUntil = null;
        bookedAt = now;
    }

    /**
     * The city expects the person, who is reminded at that moment; null for never.
     *
     * @throws RuleViolation when it does not wait for that
     */
    public void approve(Instant remindAt) {
        Standing.requireRequested(status);
        status = ReservationStatus.BOOKED;
        this.remindAt = remindAt;
    }

    /** @throws RuleViolation when it does not wait for an approval */
    public void decline(String why, Instant now) {
        Standing.requireRequested(status);
        status = ReservationStatus.DECLINED;
        reason = why;
        cancelledAt = now;
    }

    /**
     * Whether the person came; a slip is mended by saying the other.
     *
     * @throws RuleViolation when she was not expected
     */
    public void attend(boolean came) {
        Standing.requireExpected(status);
        status = came ? ReservationStatus.ARRIVED : ReservationStatus.NO_SHOW;
        remindAt = null;
    }

    /**
     * Another time, which waits for an approval again.
     *
     * @param why what the city says about it; null when the person moves it herself
     * @throws RuleViolation when nobody is awaited
     */
    public void move(Pin pin, Slot slot, String why) {
        Standing.requireOpen(status);
        take(pin, slot);
        status = ReservationStatus.REQUESTED;
        reason = why;
        remindAt = null;
    }

    /**
     * @param why what the city says about it; null when the person cancels it herself
     * @throws RuleViolation when nobody is awaited
     */
    public void cancel(String why, Instant now) {
        Standing.requireOpen(status);
        status = ReservationStatus.CANCELLED;
        reason = why;
        cancelledAt = now;
        remindAt = null;
    }

    /** Who receives the person, by number in the directory; null for nobody. */
    public void give(Long member) {
        Standing.requireInCalendar(status);
        receiverMember = member;
    }

    /** The hold is over. */
    public void expire() {
        status = ReservationStatus.EXPIRED;
    }

    /** The reminder is on its way. */
    public void reminded(Instant next) {
        remindAt = next;
    }

    /** The child's own data go. */
    public void forgetChild() {
        childAccount = null;
        forName = null;
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

    public Guest guest() {
        return new Guest(personName, personKana, enteredBy);
    }

    public Booker booker() {
        return new Booker(accountId, childAccount, forName);
    }

    public Slot slot() {
        return new Slot(placeCode, startsAt, endsAt);
    }

    public String categoryCode() {
        return categoryCode;
    }

    public int categoryVersion() {
        return categoryVersion;
    }

    public String department() {
        return department;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ReservationStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public String answersCipher() {
        return answersCipher;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public Instant remindAt() {
        return remindAt;
    }

    public int revision() {
        return version;
    }

    public Long receiverMember() {
        return receiverMember;
    }
}
