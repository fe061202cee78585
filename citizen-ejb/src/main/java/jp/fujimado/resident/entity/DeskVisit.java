package jp.fujimado.resident.entity;

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
import java.time.LocalDate;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.time.CityClock;

/** That an official acts for a person who came, called or wrote (窓口・電話・郵送での申し出). */
@Entity
@Table(name = "desk_visit")
public class DeskVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_visit_seq")
    @SequenceGenerator(name = "desk_visit_seq", sequenceName = "desk_visit_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "official_subject")
    private String officialSubject;

    private String department;

    @Enumerated(EnumType.STRING)
    private DeskChannel channel;

    /** Code of what the official made sure by who it is. */
    private String document;

    private String note;

    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected DeskVisit() {}

    /** How the person is there, checked. */
    public record Terms(DeskChannel channel, String document, String note) {}

    public DeskVisit(long accountId, String officialSubject, String department, Terms terms, Instant now) {
        this.accountId = accountId;
        this.officialSubject = officialSubject;
        this.department = department;
        channel = terms.channel();
        document = terms.document();
        note = terms.note();
        begunAt = now;
    }

    /** The person was entered by this form, and the visit began with that. */
    public void enteredBy(String form) {
        entryKey = form;
    }

    public void end(Instant now) {
        endedAt = now;
    }

    /** It goes on until it is ended, but not into the next day: who is there then has to be made sure of again. */
    public boolean isOpen(LocalDate today) {
        return endedAt == null && LocalDate.ofInstant(begunAt, CityClock.JAPAN).equals(today);
    }

    public boolean isOf(String official) {
        return officialSubject.equals(official);
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String department() {
        return department;
    }

    public DeskChannel channel() {
        return channel;
    }

    public String document() {
        return document;
    }

    /** Null when there is none. */
    public String note() {
        return note;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** Null while nobody has ended it. */
    public Instant endedAt() {
        return endedAt;
    }
}
