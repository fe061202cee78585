package jp.fujimado.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import jp.fujimado.shared.time.CityClock;

/** Dates and times as people in Japan read them, in Japan's time zone. */
public final class JapaneseDates {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日（E）", Locale.JAPANESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.JAPANESE);

    private JapaneseDates() {}

    /** {@code 2026年11月22日（日）14:03}; without the time for a date. Empty for null. */
    public static String dateTime(Temporal moment) {
        return moment == null || moment instanceof LocalDate
                ? date(moment)
                : DATE.format(local(moment)) + TIME.format(local(moment));
    }

    /** {@code 2026年11月22日（日）}. Empty for null. */
    public static String date(Temporal moment) {
        return moment == null ? "" : DATE.format(local(moment));
    }

    /** {@code 11月22日（日）}, where the year is plain. Empty for null. */
    public static String shortDate(Temporal moment) {
        return moment == null ? "" : SHORT.format(local(moment));
    }

    /** {@code 14:03}. Empty for null. */
    public static String time(Temporal moment) {
        return moment == null ? "" : TIME.format(local(moment));
    }

    /** Machine-readable form for {@code <time datetime>}. */
    public static String machine(Temporal moment) {
        return moment == null ? null : moment.toString();
    }

    private static LocalDateTime local(Temporal moment) {
        if (moment instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, CityClock.JAPAN);
        } else if (moment instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(CityClock.JAPAN).toLocalDateTime();
        } else if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(CityClock.JAPAN).toLocalDateTime();
        } else if (moment instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return LocalDateTime.from(moment);
    }
}
