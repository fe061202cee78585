package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jp.fujimado.notification.MailingText;
import jp.fujimado.shared.text.ReaderLanguage;

/** The text of a mailing in one language; all its messages share it. */
@Entity
@Table(name = "mailing_text")
public class MailingLetter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailing_text_seq")
    @SequenceGenerator(name = "mailing_text_seq", sequenceName = "mailing_text_seq")
    private Long id;

    @Column(name = "mailing_id")
    private long mailingId;

    @Enumerated(EnumType.STRING)
    private ReaderLanguage language;

    private String subject;

    @Lob
    private String body;

    @Column(name = "short_text")
    private String shortText;

    @Version
    private int version;

    protected MailingLetter() {}

    public MailingLetter(long mailingId, MailingText text) {
        this.mailingId = mailingId;
        language = text.language();
        subject = text.subject();
        body = text.body();
        shortText = text.shortText();
    }

    public MailingText text() {
        return new MailingText(language, subject, body, shortText);
    }
}
