package jp.fujimado.reservation.entity;

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
import java.time.LocalDate;
import jp.fujimado.reservation.FeedCard;
import jp.fujimado.reservation.FeedScope;

/** The one address at which an official's calendar program reads her appointments (カレンダーへの配信). */
@Entity
@Table(name = "reservation_feed")
public class CalendarFeed {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_feed_seq")
    @SequenceGenerator(name = "reservation_feed_seq", sequenceName = "reservation_feed_seq")
    private Long id;

    private String subject;

    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private FeedScope scope;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "read_on")
    private LocalDate readOn;

    protected CalendarFeed() {}

    /** @param subject login of the official, who has one feed only */
    public CalendarFeed(String subject) {
        this.subject = subject;
    }

    /** Another address, from now on the only one. */
    public void renew(String hash, Instant now) {
        secretHash = hash;
        createdAt = now;
        readOn = null;
    }

    public void choose(FeedScope wanted) {
        scope = wanted;
    }

    /** What it brings now; the moment of the last change stays while that is the same. */
    public void brings(String hash, Instant now) {
        if (!hash.equals(contentHash)) {
            contentHash = hash;
            changedAt = now;
        }
    }

    /** Whether it is read for the first time on that day. */
    public boolean isFirstReadOn(LocalDate day) {
        boolean first = !day.equals(readOn);
        readOn = day;
        return first;
    }

    public Long id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public FeedScope scope() {
        return scope;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public FeedCard card() {
        return new FeedCard(scope, createdAt, readOn);
    }
}
