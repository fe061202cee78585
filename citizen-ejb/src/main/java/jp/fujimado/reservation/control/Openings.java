package jp.fujimado.reservation.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import jp.fujimado.reservation.BookingRules;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.DayHours;
import jp.fujimado.shared.time.OpeningDays;

/** Which times a category offers, whoever has booked them: its series and extra days without its closed days. */
final class Openings {

    private final Category category;
    private final OpeningDays openingDays;

    Openings(Category category, OpeningDays openingDays) {
        this.category = category;
        this.openingDays = openingDays;
    }

    /** Begins of the appointments at the place on that day, in Japan's zone. */
    Collection<LocalDateTime> starts(String place, LocalDate day) {
        Set<LocalDateTime> starts = new TreeSet<>();
        if (category.closedDays().contains(day)) {
            return starts;
        }
        if (openingDays.isOpen(day)) {
            category.series().stream()
                    .filter(series -> series.places().contains(place) && series.isOn(day))
                    .forEach(series -> add(starts, day, series.hours()));
        }
        category.extraDays().stream()
                .filter(extra -> extra.places().contains(place) && extra.day().equals(day))
                .forEach(extra -> add(starts, day, extra.hours()));
        return starts;
    }

    private void add(Set<LocalDateTime> starts, LocalDate day, DayHours hours) {
        BookingRules rules = category.rules();
        LocalDateTime until = day.atTime(hours.until());
        LocalDateTime start = day.atTime(hours.from());
        while (!start.plusMinutes(rules.minutes()).isAfter(until)) {
            if (meetsBreak(start, start.plusMinutes(rules.minutes()), hours)) {
                start = day.atTime(hours.breakUntil());
            } else {
                starts.add(start);
                start = start.plusMinutes(rules.minutes() + (long) rules.buffer());
            }
        }
    }

    private static boolean meetsBreak(LocalDateTime start, LocalDateTime end, DayHours hours) {
        LocalTime breakFrom = hours.breakFrom();
        return breakFrom != null
                && start.toLocalTime().isBefore(hours.breakUntil())
                && end.toLocalTime().isAfter(breakFrom);
    }
}
