package jp.fujimado.reservation.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.fujimado.shared.time.CityClock;

/** Days and hours of an appointment, as people read them. */
final class JapaneseTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E） H:mm", Locale.JAPANESE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.JAPANESE);

    private JapaneseTime() {}

    /** For example 「12月8日（火） 10:00～11:00」. */
    static String of(Instant from, Instant until) {
        return of(from) + "～" + HOUR.format(local(until));
    }

    /** For example 「12月8日（火） 10:00」. */
    static String of(Instant moment) {
        return DAY.format(local(moment));
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, CityClock.JAPAN);
    }
}
