package jp.fujimado.procedure.definition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.fujimado.procedure.definition.DefinitionId;

/** A published definition; never changed, so that every application finishes on the version it began with. */
@Entity
@Table(name = "procedure_version")
public class PublishedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "procedure_version_seq")
    @SequenceGenerator(name = "procedure_version_seq", sequenceName = "procedure_version_seq")
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

    protected PublishedVersion() {}

    /**
     * @param content canonical JSON of the package
     * @param contentHash SHA-256 of it in hexadecimal
     */
    public PublishedVersion(DefinitionId definition, String content, String contentHash, Instant now) {
        code = definition.code();
        version = definition.version();
        this.content = content;
        this.contentHash = contentHash;
        publishedAt = now;
    }

    public DefinitionId definition() {
        return new DefinitionId(code, version);
    }

    public String content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }
}
