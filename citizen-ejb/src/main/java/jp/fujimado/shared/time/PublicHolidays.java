package jp.fujimado.shared.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 国民の祝日 and 休日 after 国民の祝日に関する法律 (2条, 3条) as in force since 2022.
 *
 * <p>The equinoxes are computed by the usual approximation, right from 1980 to 2099; the official days are announced by
 * the National Astronomical Observatory each February for the next year.
 */
final class PublicHolidays {

    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    static boolean contains(LocalDate day) {
        return YEARS.computeIfAbsent(day.getYear(), PublicHolidays::of).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        Set<LocalDate> named = named(year);
        Set<LocalDate> all = new TreeSet<>(named);
        for (LocalDate day : named) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(nextNotIn(named, day));
            }
            LocalDate between = day.plusDays(1);
            if (named.contains(between.plusDays(1)) && !named.contains(between)) {
                all.add(between);
            }
        }
        return all;
    }

    /** 振替休日 (3条2項): the next day that is no holiday itself. */
    private static LocalDate nextNotIn(Set<LocalDate> named, LocalDate sunday) {
        LocalDate day = sunday;
        while (named.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Set<LocalDate> named(int year) {
        return Set.of(
                LocalDate.of(year, 1, 1),
                monday(year, Month.JANUARY, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, equinox(year, 20.8431)),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                monday(year, Month.JULY, 3),
                LocalDate.of(year, 8, 11),
                monday(year, Month.SEPTEMBER, 3),
                LocalDate.of(year, 9, equinox(year, 23.2488)),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23));
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double dayIn1980) {
        int since = year - 1980;
        return (int) (dayIn1980 + 0.242194 * since) - Math.floorDiv(since, 4);
    }
}
