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
import jp.fujimado.notification.DeliveryState;

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

    @Version
    private int version;

    protected Delivery() {}

    public Delivery(Message message, Channel channel, String address, Instant now) {
        this.message = message;
        this.channel = channel;
        this.address = address;
        deliveryKey = UUID.randomUUID().toString();
        state = DeliveryState.WAITING;
        dueAt = now;
    }

    /** The other side has taken it. */
    public void handedOver(Instant now) {
        state = DeliveryState.SENT;
        attempts++;
        handedOverAt = now;
        claimToken = null;
        lastError = null;
    }

    /** It did not go now: again after 15 s, 1 min, 4 min … at most 6 h, and given up after the eighth try. */
    public void failed(String error, Instant now) {
        attempts++;
        lastError = error.length() <= ERROR_LIMIT ? error : error.substring(0, ERROR_LIMIT);
        claimToken = null;
        if (attempts >= MAX_ATTEMPTS) {
            state = DeliveryState.FAILED;
            return;
        }
        state = DeliveryState.WAITING;
        long seconds = Math.min(15L << (2 * (attempts - 1)), Duration.ofHours(6).toSeconds());
        dueAt = now.plusSeconds(seconds);
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
}
