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

    @Column(name = "remind_at")
    private Instant remindAt;

    @Version
    private int version;

    protected Reservation() {}

    /** Whose reservation it is, and for which child; without a child it is for the person herself. */
    public record Booker(long accountId, Long childAccount, String forName) {}

    /** Which version of which category it follows. */
    public record Pin(String code, int version, String department) {}

    /** Where and when people meet. */
    public record Slot(String place, Instant startsAt, Instant endsAt) {}

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
     * @param remindAt when she is reminded; null for never
     * @throws Conflict when it is not held any more
     */
    public void book(String receipt, Instant remindAt, Instant now) {
        if (!isHeld(now)) {
            throw new Conflict("reservation.hold-over");
        }
        status = ReservationStatus.BOOKED;
        receiptNumber = receipt;
        heldUntil = null;
        bookedAt = now;
        this.remindAt = remindAt;
    }

    /**
     * Another time.
     *
     * @throws RuleViolation when it is not booked
     */
    public void move(Pin pin, Slot slot, Instant remindAt) {
        requireBooked();
        take(pin, slot);
        this.remindAt = remindAt;
    }

    /** @throws RuleViolation when it is not booked */
    public void cancel(Instant now) {
        requireBooked();
        status = ReservationStatus.CANCELLED;
        cancelledAt = now;
        remindAt = null;
    }

    private void requireBooked() {
        if (status != ReservationStatus.BOOKED) {
            throw new RuleViolation("reservation.not-booked");
        }
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

    public Long childAccount() {
        return childAccount;
    }

    public String forName() {
        return forName;
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

    public String placeCode() {
        return placeCode;
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
}
