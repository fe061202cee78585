package jp.fujimado.reservation.builder.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.fujimado.reservation.builder.DraftStatus;

/** The next version of a category while officials build it (下書き); it is removed when it is published or discarded. */
@Entity
@Table(name = "reservation_draft")
public class CategoryDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_draft_seq")
    @SequenceGenerator(name = "reservation_draft_seq", sequenceName = "reservation_draft_seq")
    private Long id;

    private String code;

    @Column(name = "base_version")
    private int baseVersion;

    private String department;

    @Lob
    private String content;

    @Enumerated(EnumType.STRING)
    private DraftStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_name")
    private String changedName;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_name")
    private String requestedName;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private String reply;

    @Version
    @Column(name = "version")
    private int revision;

    @ElementCollection
    @CollectionTable(name = "reservation_draft_author", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "subject")
    private Set<String> authors = new HashSet<>();

    /** An official at a moment. */
    public record Hand(String subject, String name, Instant at) {}

    protected CategoryDraft() {}

    /** @param baseVersion that is published; 0 for none */
    public CategoryDraft(String code, int baseVersion, String department, Hand by) {
        this.code = code;
        this.baseVersion = baseVersion;
        this.department = department;
        content = "{}";
        status = DraftStatus.DRAFT;
        createdAt = by.at();
        changedAt = by.at();
    }

    /** A new category has the number of its first draft in its code. */
    public void nameAfterNumber() {
        code = "category-" + id;
    }

    /**
     * Writes what it says from now on. A request for approval is void after that: nobody has asked for this.
     *
     * @return whether there was such a request
     */
    public boolean write(String json, String ofDepartment, Hand by) {
        boolean asked = status == DraftStatus.REQUESTED;
        content = json;
        department = ofDepartment;
        authors.add(by.subject());
        touch(by);
        back();
        return asked;
    }

    private void touch(Hand by) {
        changedAt = by.at();
        changedName = by.name();
    }

    private void back() {
        status = DraftStatus.DRAFT;
        requestedBy = null;
        requestedName = null;
        requestedAt = null;
    }

    /** @param published newest version with which it was compared */
    public void request(int published, Hand by) {
        status = DraftStatus.REQUESTED;
        baseVersion = published;
        requestedBy = by.subject();
        requestedName = by.name();
        requestedAt = by.at();
        reply = null;
    }

    public void withdraw() {
        back();
    }

    public void giveBack(String words) {
        back();
        reply = words;
    }

    /** Whether the official has a part in it (four eyes). */
    public boolean isOwnOf(String subject) {
        return authors.contains(subject) || subject.equals(requestedBy);
    }

    public boolean isRequested() {
        return status == DraftStatus.REQUESTED;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int baseVersion() {
        return baseVersion;
    }

    public String department() {
        return department;
    }

    public String content() {
        return content;
    }

    public DraftStatus status() {
        return status;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedName() {
        return changedName;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public String requestedName() {
        return requestedName;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public String reply() {
        return reply;
    }

    public int revision() {
        return revision;
    }
}
