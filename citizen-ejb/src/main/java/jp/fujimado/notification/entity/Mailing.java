package jp.fujimado.notification.entity;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.shared.error.Conflict;

/** One text on its way to many people. */
@Entity
@Table(name = "mailing")
public class Mailing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mailing_seq")
    @SequenceGenerator(name = "mailing_seq", sequenceName = "mailing_seq")
    private Long id;

    private String topic;

    private String sender;

    private String link;

    private String purpose;

    /** Names with a space between; null for the inbox alone. */
    private String channels;

    @Column(name = "urgent_reason")
    private String urgentReason;

    @Enumerated(EnumType.STRING)
    private MailingState state;

    @Column(name = "frozen_count")
    private long frozenCount;

    /** Account up to which, in the order of their numbers, the messages are written; null before the first step. */
    @Column(name = "enqueued_to")
    private Long enqueuedTo;

    @Column(name = "enqueued_at")
    private Instant enqueuedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected Mailing() {}

    public Mailing(NewMailing mailing, Instant now) {
        state = MailingState.PREPARED;
        createdAt = now;
        describe(mailing);
    }

    /** Takes over another wording; only while nothing has begun. */
    public void describe(NewMailing mailing) {
        require(MailingState.PREPARED);
        topic = mailing.topic();
        sender = mailing.sender();
        link = mailing.link();
        purpose = mailing.purpose();
        channels = mailing.channels().isEmpty()
                ? null
                : mailing.channels().stream().sorted().map(Channel::name).collect(Collectors.joining(" "));
        urgentReason = mailing.urgentReason();
    }

    /** Remembers how many people were chosen; only while nothing has begun. */
    public void freeze(long count) {
        require(MailingState.PREPARED);
        frozenCount = count;
    }

    public void start(Instant now) {
        require(MailingState.PREPARED);
        state = MailingState.RUNNING;
        startedAt = now;
    }

    public void pause() {
        require(MailingState.RUNNING);
        state = MailingState.PAUSED;
    }

    public void resume() {
        require(MailingState.PAUSED);
        state = MailingState.RUNNING;
    }

    public void cancel(Instant now) {
        require(MailingState.PREPARED, MailingState.RUNNING, MailingState.PAUSED);
        state = MailingState.CANCELLED;
        finishedAt = now;
        // What still waits is taken away by the next step.
        enqueuedAt = null;
    }

    /** Nothing of it waits any more. */
    public void finish(Instant now) {
        require(MailingState.RUNNING);
        state = MailingState.DONE;
        finishedAt = now;
    }

    /** The messages of everybody up to this account are written. */
    public void enqueued(long account) {
        enqueuedTo = account;
    }

    public void allEnqueued(Instant now) {
        enqueuedAt = now;
    }

    private void require(MailingState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Conflict("notification.mailing-state");
        }
    }

    public Long id() {
        return id;
    }

    public String topic() {
        return topic;
    }

    public MailingState state() {
        return state;
    }

    public long frozenCount() {
        return frozenCount;
    }

    public Set<Channel> channels() {
        return channels == null
                ? EnumSet.noneOf(Channel.class)
                : Arrays.stream(channels.split(" "))
                        .map(Channel::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    public String purpose() {
        return purpose;
    }

    public String urgentReason() {
        return urgentReason;
    }

    /** Account up to which the messages are written; null before the first step. */
    public Long enqueuedTo() {
        return enqueuedTo;
    }

    public boolean isEnqueued() {
        return enqueuedAt != null;
    }

    public String sender() {
        return sender;
    }

    public String link() {
        return link;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
