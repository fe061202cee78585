package jp.fujimado.notification.entity;

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
import jp.fujimado.notification.MessageLetter;
import jp.fujimado.notification.Notice;

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

    public MessageLetter letter() {
        return new MessageLetter(id, sender, subject, body, link, createdAt);
    }
}
