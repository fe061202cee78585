package jp.fujimado.reservation.control;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.reservation.BookingRules;
import jp.fujimado.reservation.DayHours;
import jp.fujimado.reservation.ExtraDay;
import jp.fujimado.reservation.OpeningSeries;
import jp.fujimado.reservation.Place;
import jp.fujimado.shared.json.JsonSection;

/** Reads when a category takes place. */
final class HoursReader {

    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final Set<String> codes;
    private final int minutes;

    HoursReader(List<Place> places, BookingRules rules) {
        codes = places.stream().map(Place::code).collect(Collectors.toCollection(TreeSet::new));
        minutes = rules.minutes();
    }

    List<OpeningSeries> series(JsonSection category) {
        List<OpeningSeries> all = new ArrayList<>();
        for (JsonSection section : category.optionalSections("series")) {
            OpeningSeries one = one(section);
            if (all.stream().anyMatch(one::overlaps)) {
                section.problem("", "overlaps with a series before it: same place, day and hours");
            }
            all.add(one);
        }
        return List.copyOf(all);
    }

    private OpeningSeries one(JsonSection section) {
        LocalDate startsOn = day(section, "startsOn", section.text("startsOn"));
        String end = section.optionalText("endsOn");
        LocalDate endsOn = end.isEmpty() ? null : day(section, "endsOn", end);
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            section.problem("endsOn", "must not be before startsOn");
        }
        OpeningSeries read = new OpeningSeries(
                neededPlaces(section),
                weekdays(section),
                hours(section),
                startsOn,
                endsOn,
                new TreeSet<>(days(section, "exceptions")));
        section.nothingElse();
        return read;
    }

    List<ExtraDay> extraDays(JsonSection category) {
        List<ExtraDay> all = new ArrayList<>();
        for (JsonSection section : category.optionalSections("extraDays")) {
            all.add(new ExtraDay(neededPlaces(section), day(section, "day", section.text("day")), hours(section)));
            section.nothingElse();
        }
        return List.copyOf(all);
    }

    /** Codes of places, each of which the category must have. */
    List<String> places(JsonSection section) {
        List<String> named = section.texts("places");
        named.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> section.problem("places", "unknown place '" + code + "'; known are " + codes));
        return named;
    }

    private List<String> neededPlaces(JsonSection section) {
        List<String> named = places(section);
        if (named.isEmpty()) {
            section.problem("places", "must name at least one place");
        }
        return named;
    }

    private static Set<DayOfWeek> weekdays(JsonSection section) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : section.texts("days")) {
            try {
                days.add(DayOfWeek.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                section.problem("days", "unknown day '" + name + "'; use MONDAY to SUNDAY");
            }
        }
        if (days.isEmpty()) {
            section.problem("days", "must name at least one day");
        }
        return days;
    }

    private DayHours hours(JsonSection section) {
        LocalTime from = time(section, "from", section.text("from"));
        LocalTime until = time(section, "until", section.text("until"));
        if (from.plusMinutes(minutes).isAfter(until) || !from.isBefore(until)) {
            section.problem("until", "leaves no room for one appointment of " + minutes + " minutes");
        }
        if (!section.has("breakFrom")) {
            return new DayHours(from, until, null, null);
        }
        LocalTime breakFrom = time(section, "breakFrom", section.text("breakFrom"));
        LocalTime breakUntil = time(section, "breakUntil", section.text("breakUntil"));
        if (!breakFrom.isBefore(breakUntil)) {
            section.problem("breakUntil", "must be after breakFrom");
        }
        return new DayHours(from, until, breakFrom, breakUntil);
    }

    private static LocalTime time(JsonSection section, String name, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            section.problem(name, "'" + text + "' is no time like 09:00");
            return LocalTime.MIDNIGHT;
        }
    }

    static LocalDate day(JsonSection section, String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            section.problem(name, "'" + text + "' is no day like 2027-04-01");
            return NO_DAY;
        }
    }

    static List<LocalDate> days(JsonSection section, String name) {
        return section.texts(name).stream()
                .map(text -> day(section, name, text))
                .toList();
    }

    static MonthDay monthDay(JsonSection section, String name) {
        String text = section.text(name);
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException wrong) {
            section.problem(name, "'" + text + "' is no day of a year like 08-01");
            return MonthDay.of(1, 1);
        }
    }
}
