package jp.fujimado.citizenweb.reservation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.fujimado.reservation.FreeTime;

/** A time in an address. */
final class TimeAddress {

    private TimeAddress() {}

    /**
     * What the page of a time must know.
     *
     * @param change reservation that is to be moved; null for a new one
     */
    static String of(String category, FreeTime time, Long change) {
        return "?code=" + category + "&place=" + encoded(time.place()) + "&at="
                + encoded(time.startsAt().toString()) + changing(change);
    }

    /**
     * What the page of waiting must know.
     *
     * @param place null for any
     * @param day null for all that can be booked
     */
    static String waiting(String category, String place, LocalDate day) {
        return "?code=" + category + (place == null || place.isEmpty() ? "" : "&place=" + encoded(place))
                + (day == null ? "" : "&day=" + day);
    }

    static String changing(Long change) {
        return change == null ? "" : "&change=" + change;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
