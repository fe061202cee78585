package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A time that a category offers at a place.
 *
 * @param startsAt in Japan's zone
 */
public record FreeTime(String place, LocalDateTime startsAt, LocalDateTime endsAt, Availability availability)
        implements Serializable {

    /** Whether a time can be booked, and if not, why. */
    public enum Availability {
        FREE,

        /** All seats are taken, or an official has blocked it. */
        TAKEN,

        /** It begins too soon. */
        CLOSED,

        /** There is no such time, or not yet. */
        NOT_OFFERED
    }

    public boolean isFree() {
        return availability == Availability.FREE;
    }

    public boolean isClosed() {
        return availability == Availability.CLOSED;
    }

    public LocalDate day() {
        return startsAt.toLocalDate();
    }

    public LocalTime time() {
        return startsAt.toLocalTime();
    }
}
