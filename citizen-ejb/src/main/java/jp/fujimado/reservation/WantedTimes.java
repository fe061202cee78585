package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The times that somebody waits for, both days included.
 *
 * @param place code; null for any
 */
public record WantedTimes(String place, LocalDate first, LocalDate last) implements Serializable {

    public boolean fit(FreeTime time) {
        return (place == null || place.equals(time.place()))
                && !time.day().isBefore(first)
                && !time.day().isAfter(last);
    }
}
