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
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.MessageLetter;
import jp.fujimado.notification.Notice;
import jp.fujimado.shared.text.ReaderLanguage;

/** A letter in one person's inbox. */
@Entity
@Table(name = "message")
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String subject;

    @Lob
    private String body;

    private String link;

    private String sender;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    private String topic;

    /** The mailing whose text this is; null for a text of its own. */
    @Column(name = "mailing_id")
    private Long mailingId;

    @Enumerated(EnumType.STRING)
    private ReaderLanguage language;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "child_name")
    private String childName;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "acted_at")
    private Instant actedAt;

    @Version
    private int version;

    protected Message() {}

    public Message(Notice notice, Instant now) {
        accountId = notice.accountId();
        subject = notice.subject();
        body = notice.body();
        link = notice.link();
        sender = notice.sender();
        createdAt = now;
    }

    /** Marks it as read; the first time counts. */
    public void open(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** She went where it leads; the first time counts. */
    public void act(Instant now) {
        if (actedAt == null) {
            actedAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public Long accountId() {
        return accountId;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public String link() {
        return link;
    }

    public String sender() {
        return sender;
    }

    public Long mailingId() {
        return mailingId;
    }

    public ReaderLanguage language() {
        return language;
    }

    public String topic() {
        return topic;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isRead() {
        return readAt != null;
    }

    public Facts facts() {
        return new Facts(language, personName, childName, dueOn);
    }

    /**
     * As its reader sees it.
     *
     * @param shared text of the mailing; null for a text of its own
     * @param urgentReason why it came at once; null when it did not
     */
    public MessageLetter letter(MailingText shared, String urgentReason) {
        return new MessageLetter(
                id,
                sender,
                shared == null ? subject : facts().fill(shared.subject()),
                shared == null ? body : facts().fill(shared.body()),
                link,
                createdAt,
                shared == null ? ReaderLanguage.JA : language,
                urgentReason);
    }
}
