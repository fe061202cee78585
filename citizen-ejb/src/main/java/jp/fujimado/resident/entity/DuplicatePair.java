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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.resident.Likeness;

/** Two people who may be one; the one with the smaller account number is the first. */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair {

    /** Whether somebody still has to look. */
    public enum State {
        OPEN,
        /** An official found that they are two people; the pair does not come again. */
        PARTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duplicate_pair_seq")
    @SequenceGenerator(name = "duplicate_pair_seq", sequenceName = "duplicate_pair_seq")
    private Long id;

    @Column(name = "first_account")
    private long firstAccount;

    @Column(name = "second_account")
    private long secondAccount;

    /** Readings without space, for the search. */
    @Column(name = "first_kana")
    private String firstKana;

    @Column(name = "second_kana")
    private String secondKana;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    /** 100 less the likelihood, so that an index reads the likeliest first. */
    private int distance;

    private String reasons;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "parted_at")
    private Instant partedAt;

    @Column(name = "parted_by")
    private String partedBy;

    private String note;

    @Version
    private int version;

    protected DuplicatePair() {}

    public DuplicatePair(long firstAccount, long secondAccount, Instant now) {
        this.firstAccount = firstAccount;
        this.secondAccount = secondAccount;
        foundAt = now;
    }

    /** What speaks for one person, as it is now. */
    public void describe(Set<Likeness> likeness, String kana, String otherKana) {
        reasons = new TreeSet<>(likeness).stream().map(Likeness::name).collect(Collectors.joining(" "));
        distance = 100 - Likeness.together(likeness);
        firstKana = kana;
        secondKana = otherKana;
    }

    /** They are two people. */
    public void part(String official, String why, Instant now) {
        state = State.PARTED;
        partedAt = now;
        partedBy = official;
        note = why;
    }

    /** They may be one again. */
    public void reopen() {
        state = State.OPEN;
        partedAt = null;
        partedBy = null;
        note = null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public long firstAccount() {
        return firstAccount;
    }

    public long secondAccount() {
        return secondAccount;
    }

    /** The other one of the two. */
    public long other(long account) {
        return account == firstAccount ? secondAccount : firstAccount;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public Instant partedAt() {
        return partedAt;
    }
}
