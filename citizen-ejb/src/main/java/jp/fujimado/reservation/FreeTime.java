package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A time that a category offers at a place.
 *
 * @param startsAt in Japan's zone
 * @param free whether it can be booked
 */
public record FreeTime(String place, LocalDateTime startsAt, LocalDateTime endsAt, boolean free)
        implements Serializable {

    public LocalDate day() {
        return startsAt.toLocalDate();
    }

    public LocalTime time() {
        return startsAt.toLocalTime();
    }
}
