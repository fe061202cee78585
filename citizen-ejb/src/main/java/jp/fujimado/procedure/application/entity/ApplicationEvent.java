package jp.fujimado.procedure.application.entity;

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
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.shared.security.Actor;

/** One thing that happened to an application (履歴); never changed. */
@Entity
@Table(name = "application_event")
public class ApplicationEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_event_seq")
    @SequenceGenerator(name = "application_event_seq", sequenceName = "application_event_seq")
    private Long id;

    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private ApplicationAct act;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_after")
    private ApplicationStatus statusAfter;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_subject")
    private String actorSubject;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;

    /** On which way the applicant asked an official to do it for her; null otherwise. */
    @Enumerated(EnumType.STRING)
    private DeskChannel channel;

    protected ApplicationEvent() {}

    ApplicationEvent(long applicationId, ApplicationAct act, ApplicationStatus statusAfter, Hand hand, String reason) {
        this.applicationId = applicationId;
        this.act = act;
        this.statusAfter = statusAfter;
        occurredAt = hand.at();
        actorKind = hand.kind();
        actorSubject = hand.subject();
        actorName = hand.name();
        channel = hand.channel();
        this.reason = reason;
    }

    public ApplicationAct act() {
        return act;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public FourEyes.Deed deed() {
        return new FourEyes.Deed(act, actorSubject);
    }

    public Actor.Kind actorKind() {
        return actorKind;
    }

    public String actorName() {
        return actorName;
    }

    /** Null unless an official did it for the applicant. */
    public DeskChannel channel() {
        return channel;
    }

    public String reason() {
        return reason;
    }
}
