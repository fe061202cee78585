package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

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

    @Version
    private int version;

    protected Consent() {}

    public Consent(long accountId, String purpose, int textVersion, Instant now) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.textVersion = textVersion;
        givenAt = now;
    }

    public void withdraw(Instant now) {
        withdrawnAt = now;
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

    /** Null while it holds. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
