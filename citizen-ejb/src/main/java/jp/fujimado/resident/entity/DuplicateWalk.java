package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the search for duplicates has followed the changes of people. */
@Entity
@Table(name = "duplicate_walk")
public class DuplicateWalk {

    /** Key of the only row. */
    public static final Long ONLY = 1L;

    @Id
    private Long id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "resident_id")
    private long residentId;

    @Column(name = "walked_at")
    private Instant walkedAt;

    protected DuplicateWalk() {}

    /** The next step begins behind this change. */
    public void reach(Instant changed, long resident) {
        changedAt = changed;
        residentId = resident;
    }

    /** Everything that had changed by then is seen. */
    public void upToDate(Instant moment) {
        walkedAt = moment;
    }

    /** Moment of the last change that was seen; null before the first step. */
    public Instant changedAt() {
        return changedAt;
    }

    public long residentId() {
        return residentId;
    }

    /** Null until the whole city was walked through once. */
    public Instant walkedAt() {
        return walkedAt;
    }
}
