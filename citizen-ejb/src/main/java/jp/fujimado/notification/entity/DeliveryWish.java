package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import jp.fujimado.notification.Timing;

/** How and when one person wants to be told. */
@Entity
@Table(name = "delivery_wish")
public class DeliveryWish {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    /** Name of a channel, or INBOX for none. */
    private String preferred;

    @Column(name = "quiet_from")
    private Integer quietFrom;

    @Column(name = "quiet_until")
    private Integer quietUntil;

    @Column(name = "digest_hour")
    private Integer digestHour;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected DeliveryWish() {}

    public DeliveryWish(long accountId) {
        this.accountId = accountId;
    }

    public void prefer(String channel, Instant now) {
        preferred = channel;
        changedAt = now;
    }

    public void time(Timing timing, Instant now) {
        quietFrom = timing.quietFrom();
        quietUntil = timing.quietUntil();
        digestHour = timing.digestHour();
        changedAt = now;
    }

    public long accountId() {
        return accountId;
    }

    public String preferred() {
        return preferred;
    }

    public Timing timing() {
        return new Timing(quietFrom, quietUntil, digestHour);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
