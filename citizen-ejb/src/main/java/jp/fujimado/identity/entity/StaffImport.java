package jp.fujimado.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A file for the directory, as it was handed in; it is applied once. */
@Entity
@Table(name = "staff_import")
public class StaffImport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_import_seq")
    @SequenceGenerator(name = "staff_import_seq", sequenceName = "staff_import_seq")
    private Long id;

    @Lob
    private String content;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Version
    private int version;

    protected StaffImport() {}

    public StaffImport(String content, String madeBy, Instant now) {
        this.content = content;
        this.madeBy = madeBy;
        madeAt = now;
    }

    public void apply(Instant now) {
        appliedAt = now;
    }

    public Long id() {
        return id;
    }

    public String content() {
        return content;
    }

    public String madeBy() {
        return madeBy;
    }

    public boolean isApplied() {
        return appliedAt != null;
    }
}
