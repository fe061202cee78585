package jp.fujimado.attachment.entity;

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
import java.util.UUID;
import jp.fujimado.attachment.AttachmentRow;
import jp.fujimado.attachment.AttachmentState;

/** A file somebody handed in; its bytes are in {@link AttachmentContent}. */
@Entity
@Table(name = "attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "byte_size")
    private long byteSize;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    @Column(name = "state_reason")
    private String stateReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Version
    private int version;

    protected Attachment() {}

    public Attachment(long accountId, CheckedFile file, Instant now) {
        publicId = UUID.randomUUID().toString();
        this.accountId = accountId;
        fileName = file.fileName();
        contentType = file.contentType();
        byteSize = file.bytes().length;
        sha256 = file.sha256();
        state = AttachmentState.WAITING;
        createdAt = now;
    }

    /** The scan found nothing. */
    public void pass(Instant now) {
        state = AttachmentState.CLEAN;
        checkedAt = now;
    }

    /** The scan found something; the reason is a sentence for officials and the sender. */
    public void refuse(String reason, Instant now) {
        state = AttachmentState.REFUSED;
        stateReason = reason;
        checkedAt = now;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long accountId() {
        return accountId;
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public AttachmentState state() {
        return state;
    }

    public AttachmentRow row() {
        return new AttachmentRow(publicId, fileName, contentType, byteSize, state, stateReason);
    }
}
