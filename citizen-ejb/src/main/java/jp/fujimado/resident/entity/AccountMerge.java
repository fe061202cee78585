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

/** Two accounts of one person that were made one (名寄せ). */
@Entity
@Table(name = "account_merge")
public class AccountMerge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_merge_seq")
    @SequenceGenerator(name = "account_merge_seq", sequenceName = "account_merge_seq")
    private Long id;

    private long survivor;

    private long merged;

    private String reason;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    protected AccountMerge() {}

    public AccountMerge(long survivor, long merged, String reason, String madeBy, Instant now) {
        this.survivor = survivor;
        this.merged = merged;
        this.reason = reason;
        this.madeBy = madeBy;
        madeAt = now;
    }

    public void undo(Instant now) {
        undoneAt = now;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Long id() {
        return id;
    }

    public long survivor() {
        return survivor;
    }

    public long merged() {
        return merged;
    }

    public String reason() {
        return reason;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
