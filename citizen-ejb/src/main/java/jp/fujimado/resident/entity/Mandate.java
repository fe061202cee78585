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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.MandateState;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;

/** Leave to act for another person: offered with a code, accepted by the agent herself, ended by either at any time. */
@Entity
@Table(name = "mandate")
public class Mandate {

    /** How long the code of an offer is good. */
    public static final Duration CODE_LIFE = Duration.ofDays(7);

    /** The principal took it back. */
    public static final String REVOKED = "REVOKED";

    /** The agent gave it back. */
    public static final String RETURNED = "RETURNED";

    /** An official ended it. */
    public static final String CITY = "CITY";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_seq")
    @SequenceGenerator(name = "mandate_seq", sequenceName = "mandate_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private MandateKind kind;

    @Column(name = "principal_account")
    private long principalAccount;

    @Column(name = "agent_account")
    private Long agentAccount;

    private String scopes;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "end_note")
    private String endNote;

    @Version
    private int version;

    protected Mandate() {}

    /** Who gives it, for whom, and what it covers. */
    public record Terms(
            MandateKind kind, long principalAccount, Set<String> scopes, LocalDate startsOn, LocalDate endsOn) {}

    public Mandate(Terms terms, long createdBy, Instant now) {
        kind = terms.kind();
        principalAccount = terms.principalAccount();
        scopes = String.join(" ", new TreeSet<>(terms.scopes()));
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        this.createdBy = createdBy;
        createdAt = now;
    }

    public void offer(String hashOfCode, Instant now) {
        codeHash = hashOfCode;
        codeExpiresAt = now.plus(CODE_LIFE);
    }

    /**
     * The agent agrees; the code is used up.
     *
     * @throws RuleViolation when somebody would act for herself
     * @throws Conflict when it is not open any more
     */
    public void accept(long agent, Instant now) {
        if (agent == principalAccount || (agent == createdBy && codeHash != null)) {
            throw new RuleViolation("resident.mandate-self");
        }
        if (acceptedAt != null || endedAt != null || (codeExpiresAt != null && !now.isBefore(codeExpiresAt))) {
            throw new Conflict("resident.mandate-closed");
        }
        agentAccount = agent;
        acceptedAt = now;
        codeHash = null;
    }

    /**
     * Ends it for good.
     *
     * @param reason {@link #REVOKED}, {@link #RETURNED} or {@link #CITY}
     */
    public void end(String reason, String note, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
            endNote = note;
            codeHash = null;
        }
    }

    public MandateState state(LocalDate today, Instant now) {
        if (endedAt != null) {
            return MandateState.ENDED;
        }
        if (endsOn != null && today.isAfter(endsOn)) {
            return MandateState.EXPIRED;
        }
        if (acceptedAt == null) {
            return now.isBefore(codeExpiresAt) ? MandateState.INVITED : MandateState.EXPIRED;
        }
        return today.isBefore(startsOn) ? MandateState.COMING : MandateState.ACTIVE;
    }

    public Long id() {
        return id;
    }

    public MandateKind kind() {
        return kind;
    }

    public long principalAccount() {
        return principalAccount;
    }

    public Long agentAccount() {
        return agentAccount;
    }

    public long createdBy() {
        return createdBy;
    }

    public Set<String> scopes() {
        return new LinkedHashSet<>(Arrays.asList(scopes.split(" ")));
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endReason() {
        return endReason;
    }
}
