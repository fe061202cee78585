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
import java.time.Instant;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.Origin;

/** One change of a person's data; never changed itself, and erased together with the data. */
@Entity
@Table(name = "resident_change")
public class ResidentChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resident_change_seq")
    @SequenceGenerator(name = "resident_change_seq", sequenceName = "resident_change_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String item;

    @Column(name = "before_text")
    private String before;

    @Column(name = "after_text")
    private String after;

    @Column(name = "actor_name")
    private String actorName;

    protected ResidentChange() {}

    public ResidentChange(long accountId, ChangeRow change) {
        this.accountId = accountId;
        changedAt = change.changedAt();
        origin = change.origin();
        item = change.item();
        before = change.before();
        after = change.after();
        actorName = change.actorName();
    }

    public ChangeRow row() {
        return new ChangeRow(changedAt, origin, item, before, after, actorName);
    }
}
