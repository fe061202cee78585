package jp.fujimado.reservation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A time that was offered to somebody who waits, or that she may not have: nobody is offered the same time twice. */
@Entity
@Table(name = "reservation_offered_time")
public class OfferedTime {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reservation_offered_time_seq")
    @SequenceGenerator(name = "reservation_offered_time_seq", sequenceName = "reservation_offered_time_seq")
    private Long id;

    @Column(name = "waiting_id")
    private long waitingId;

    @Column(name = "place_code")
    private String placeCode;

    @Column(name = "starts_at")
    private Instant startsAt;

    protected OfferedTime() {}

    public OfferedTime(Key key) {
        waitingId = key.waiting();
        placeCode = key.place();
        startsAt = key.startsAt();
    }

    /** To whom which time. */
    public record Key(long waiting, String place, Instant startsAt) {

        public Key {
            Objects.requireNonNull(place);
            Objects.requireNonNull(startsAt);
        }
    }

    public Key key() {
        return new Key(waitingId, placeCode, startsAt);
    }
}
