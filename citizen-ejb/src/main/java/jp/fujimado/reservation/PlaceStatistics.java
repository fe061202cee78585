package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * How a place of a category was used in a stretch of days, by the days of the appointments.
 *
 * @param offered seats that could be booked: times of the newest version without those that were blocked
 * @param taken appointments that were to take place, or did
 * @param leadDays days from booking to the appointment, on average of those taken; null without any
 */
public record PlaceStatistics(
        String title,
        String placeName,
        long offered,
        long taken,
        long arrived,
        long missed,
        long cancelled,
        long declined,
        Double leadDays)
        implements Serializable {

    /** Share of the seats that were taken, in percent; null when none was offered. */
    public Long fillRate() {
        return percent(taken, offered);
    }

    /** Share of those who did not come among those of whom it is known, in percent; null when it is known of nobody. */
    public Long missedRate() {
        return percent(missed, arrived + missed);
    }

    private static Long percent(long part, long whole) {
        return whole == 0 ? null : Math.round(100.0 * part / whole);
    }
}
