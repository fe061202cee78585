package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A published version of a category; its content is never changed, so that a reservation keeps its rules. */
@Entity
@Table(name = "reservation_category")
public class CategoryVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_category_seq")
    @SequenceGenerator(name = "reservation_category_seq", sequenceName = "reservation_category_seq")
    private Long id;

    private String code;

    @Column(name = "version_no")
    private int version;

    @Lob
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Subject of the official who asked for it; null for one from a file. */
    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "close_reason")
    private String closeReason;

    protected CategoryVersion() {}

    /**
     * @param content canonical JSON
     * @param contentHash SHA-256 of it in hexadecimal
     */
    public CategoryVersion(String code, int version, String content, String contentHash, Instant now) {
        this.code = code;
        this.version = version;
        this.content = content;
        this.contentHash = contentHash;
        publishedAt = now;
    }

    /** An official had asked for it. */
    public void requestedBy(String subject) {
        requestedBy = subject;
    }

    /** Nobody can book it any more (受付終了), until a newer version is published; who is booked stays. */
    public void close(String reason, Instant now) {
        closedAt = now;
        closeReason = reason;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public String content() {
        return content;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closeReason() {
        return closeReason;
    }
}
