package jp.fujimado.resident.entity;

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
import jp.fujimado.resident.ConsentWay;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.DeskMark;

/** Consent to one purpose in one version of its text; a withdrawn one is kept as proof. */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
    @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String purpose;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** Null when the person gave it herself. */
    @Enumerated(EnumType.STRING)
    @Column(name = "given_channel")
    private DeskChannel givenChannel;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_way")
    private ConsentWay givenWay;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_channel")
    private DeskChannel withdrawnChannel;

    @Version
    private int version;

    protected Consent() {}

    public Consent(long accountId, String purpose, int textVersion, Instant now) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.textVersion = textVersion;
        givenAt = now;
    }

    /** An official entered it for the person. */
    public void given(DeskMark by) {
        givenChannel = by.channel();
        givenWay = by.way();
    }

    /** @param by the official's mark; null when the person withdraws it herself */
    public void withdraw(Instant now, DeskMark by) {
        withdrawnAt = now;
        withdrawnChannel = by == null ? null : by.channel();
    }

    /** Whether the other one ended because of this one. */
    public boolean replaces(Consent other) {
        return purpose.equals(other.purpose) && textVersion > other.textVersion && givenAt.equals(other.withdrawnAt);
    }

    public String purpose() {
        return purpose;
    }

    public int textVersion() {
        return textVersion;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Null when the person gave it herself. */
    public DeskChannel givenChannel() {
        return givenChannel;
    }

    /** How the text was made known; null when the person gave it herself. */
    public ConsentWay givenWay() {
        return givenWay;
    }

    /** Null while it holds, or when the person withdrew it herself. */
    public DeskChannel withdrawnChannel() {
        return withdrawnChannel;
    }

    /** Null while it holds. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
