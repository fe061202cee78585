package jp.fujimado.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An event of LINE that the city took. When it is worked off, only its number stays, so that a repeat is recognised; of
 * the person nothing stays.
 */
@Entity
@Table(name = "line_event")
public class LineEvent {

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Column(name = "line_user")
    private String lineUser;

    private int follows;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected LineEvent() {}

    public LineEvent(String eventId, String lineUser, boolean follows, Instant happenedAt, Instant now) {
        this.eventId = eventId;
        this.lineUser = lineUser;
        this.follows = follows ? 1 : 0;
        this.happenedAt = happenedAt;
        receivedAt = now;
    }

    /** It has had its effect. */
    public void done(Instant now) {
        doneAt = now;
        lineUser = null;
    }

    public String eventId() {
        return eventId;
    }

    public String lineUser() {
        return lineUser;
    }

    public boolean follows() {
        return follows == 1;
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
