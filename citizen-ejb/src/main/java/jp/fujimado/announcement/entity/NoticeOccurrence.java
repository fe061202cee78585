package jp.fujimado.announcement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That an automatic notice went to somebody for one occasion; the unique key keeps it from going twice. */
@Entity
@Table(name = "notice_occurrence")
public class NoticeOccurrence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_occurrence_seq")
    @SequenceGenerator(name = "notice_occurrence_seq", sequenceName = "notice_occurrence_seq")
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "account_id")
    private long accountId;

    private String occasion;

    @Column(name = "mailing_id")
    private long mailingId;

    @Column(name = "child_name")
    private String childName;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "created_at")
    private Instant createdAt;

    protected NoticeOccurrence() {}

    /**
     * What it is about for this person.
     *
     * @param occasion what happens, for example {@code born 2026-08-25}
     * @param childName null when it is not about children
     * @param dueOn null without a day
     */
    public record Occasion(long accountId, String occasion, String childName, LocalDate dueOn) {}

    public NoticeOccurrence(long campaignId, Occasion occasion, long mailingId, Instant now) {
        this.campaignId = campaignId;
        accountId = occasion.accountId();
        this.occasion = occasion.occasion();
        childName = occasion.childName();
        dueOn = occasion.dueOn();
        this.mailingId = mailingId;
        createdAt = now;
    }

    public Long id() {
        return id;
    }

    public long campaignId() {
        return campaignId;
    }

    public String occasion() {
        return occasion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** From now on it is this account's. */
    public void give(long account) {
        accountId = account;
    }
}
