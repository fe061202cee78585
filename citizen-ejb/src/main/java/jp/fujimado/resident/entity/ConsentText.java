package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.fujimado.resident.ConsentPurpose;

/** The words of one version of a purpose, kept for as long as the city can be asked what people agreed to. */
@Entity
@Table(name = "consent_text")
public class ConsentText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_text_seq")
    @SequenceGenerator(name = "consent_text_seq", sequenceName = "consent_text_seq")
    private Long id;

    private String purpose;

    @Column(name = "text_version")
    private int textVersion;

    private String title;

    @Lob
    private String body;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ConsentText() {}

    public ConsentText(ConsentPurpose asked, Instant now) {
        purpose = asked.code();
        textVersion = asked.version();
        title = asked.title();
        body = asked.text();
        recordedAt = now;
    }

    public boolean isOf(String code, int version) {
        return purpose.equals(code) && textVersion == version;
    }

    /** Whether it says the same as what the city asks now. */
    public boolean saysLike(ConsentPurpose asked) {
        return title.equals(asked.title()) && body.equals(asked.text());
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }
}
