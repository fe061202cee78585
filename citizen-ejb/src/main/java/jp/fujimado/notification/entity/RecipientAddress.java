package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.NewBrowser;

/** Where a person can be reached beside the inbox. */
@Entity
@Table(name = "recipient_address")
public class RecipientAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recipient_address_seq")
    @SequenceGenerator(name = "recipient_address_seq", sequenceName = "recipient_address_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;

    @Column(name = "push_key")
    private String pushKey;

    @Column(name = "push_auth")
    private String pushAuth;

    /** Name of the browser, for its owner; null on other channels. */
    @Column(name = "browser_name")
    private String browserName;

    /** From where it is known: CONTACT, LOGIN or SELF. */
    private String origin;

    @Enumerated(EnumType.STRING)
    private AddressState state = AddressState.OK;

    private String reason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected RecipientAddress() {}

    public RecipientAddress(long accountId, Channel channel, String address, String origin, Instant now) {
        this.accountId = accountId;
        this.channel = channel;
        this.address = address;
        this.origin = origin;
        changedAt = now;
    }

    /** What is known of a browser: its name, and the keys with which messages to it are encrypted (RFC 8291). */
    public void browser(NewBrowser browser) {
        browserName = browser.name();
        pushKey = browser.key();
        pushAuth = browser.auth();
    }

    /** Another address in its place; what was wrong with the old one is forgotten. */
    public void replace(String other, String newOrigin, Instant now) {
        if (!other.equals(address)) {
            address = other;
            mark(AddressState.OK, null, now);
        }
        origin = newOrigin;
    }

    public void mark(AddressState newState, String why, Instant now) {
        state = newState;
        reason = why;
        changedAt = now;
    }

    public AddressRow row() {
        return new AddressRow(id, accountId, channel, address, state, reason, changedAt);
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public Channel channel() {
        return channel;
    }

    public String address() {
        return address;
    }

    public String pushKey() {
        return pushKey;
    }

    public String pushAuth() {
        return pushAuth;
    }

    public String browserName() {
        return browserName;
    }

    public String origin() {
        return origin;
    }

    public AddressState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
