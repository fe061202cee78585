package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;

/** One message on its way over one channel; a row of the outbox. */
@Entity
@Table(name = "delivery")
public class Delivery {

    private static final int MAX_ATTEMPTS = 8;
    private static final int ERROR_LIMIT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq")
    private Long id;

    /** A relation, not a number: so the message is written first, in the same batch of statements. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "message_id")
    private Message message;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    @Column(name = "delivery_key")
    private String deliveryKey;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claim_token")
    private String claimToken;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "last_error")
    private String lastError;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @Column(name = "mailing_id")
    private Long mailingId;

    /** Key of the call with which it went out together with others; null when it goes alone. */
    @Column(name = "batch_key")
    private String batchKey;

    /** When it is known to have arrived. */
    @Column(name = "delivered_at")
    private Instant deliveredAt;

    /** When it was given up; null while there is hope. */
    @Column(name = "failed_at")
    private Instant failedAt;

    /** 1 when it was handed over within ten seconds, 0 when not; null before. */
    private Integer prompt;

    @Version
    private int version;

    protected Delivery() {}

    /** To one person. */
    public Delivery(Message message, Channel channel, String address, Instant now) {
        this.message = message;
        this.channel = channel;
        this.address = address;
        lane = Lane.RECEIPT;
        deliveryKey = UUID.randomUUID().toString();
        state = DeliveryState.WAITING;
        dueAt = now;
    }

    /**
     * It did not go now: again after 15 s, 1 min, 4 min … at most 6 h, or when the partner wants it; given up after the
     * eighth try.
     *
     * @param retryAfter null when the partner did not say
     */
    public void failedForNow(String error, Duration retryAfter, Instant now) {
        attempts++;
        lastError = cut(error);
        claimToken = null;
        if (attempts >= MAX_ATTEMPTS) {
            state = DeliveryState.FAILED;
            failedAt = now;
            return;
        }
        state = DeliveryState.WAITING;
        Duration wait = Duration.ofSeconds(
                Math.min(15L << (2 * (attempts - 1)), Duration.ofHours(6).toSeconds()));
        dueAt = now.plus(retryAfter == null || retryAfter.compareTo(wait) < 0 ? wait : retryAfter);
    }

    /** It will never go. */
    public void failedForGood(String error, Instant now) {
        attempts++;
        lastError = cut(error);
        claimToken = null;
        state = DeliveryState.FAILED;
        failedAt = now;
    }

    /** Not now, and through no fault of anybody: the person wants to be left alone until then. */
    public void hold(Instant until) {
        claimToken = null;
        state = DeliveryState.WAITING;
        dueAt = until;
    }

    /** Waits until then for others to the same person, and goes in one mail with them. */
    public void collect(Instant until) {
        hold(until);
        lane = Lane.DIGEST;
    }

    /** It is known to have arrived. */
    public void delivered(Instant now) {
        deliveredAt = now;
    }

    /** Not sent, and why. */
    public void skip(String why) {
        claimToken = null;
        state = DeliveryState.SKIPPED;
        lastError = why;
    }

    /** Sent again from the start, because the address was repaired. */
    public void again(Instant now) {
        attempts = 0;
        failedAt = null;
        state = DeliveryState.WAITING;
        dueAt = now;
    }

    /** As officials see it, without the name of its person. */
    public DeliveryRow row() {
        return new DeliveryRow(
                id,
                message.id(),
                message.accountId(),
                null,
                message.subject(),
                channel,
                state,
                attempts,
                dueAt,
                handedOverAt,
                deliveredAt,
                failedAt,
                lastError);
    }

    private static String cut(String error) {
        if (error == null || error.length() <= ERROR_LIMIT) {
            return error;
        }
        int end = Character.isHighSurrogate(error.charAt(ERROR_LIMIT - 1)) ? ERROR_LIMIT - 1 : ERROR_LIMIT;
        return error.substring(0, end);
    }

    public Long id() {
        return id;
    }

    public String address() {
        return address;
    }

    public String deliveryKey() {
        return deliveryKey;
    }

    public String claimToken() {
        return claimToken;
    }

    public DeliveryState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Message message() {
        return message;
    }

    public Channel channel() {
        return channel;
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }

    public Instant handedOverAt() {
        return handedOverAt;
    }

    public Instant failedAt() {
        return failedAt;
    }

    public String batchKey() {
        return batchKey;
    }

    public Lane lane() {
        return lane;
    }

    public Long mailingId() {
        return mailingId;
    }
}
