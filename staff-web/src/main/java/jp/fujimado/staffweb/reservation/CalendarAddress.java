package jp.fujimado.staffweb.reservation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fujimado.reservation.CalendarQuery;

/**
 * The calendar in an address, so that the back button and bookmarks work: {@code view} ({@code day}, {@code week} or
 * {@code month}), {@code day}, {@code category}, {@code place} and {@code receiver}. What cannot be read falls back to the usual.
 */
final class CalendarAddress {

    static final String DAY = "day";
    static final String WEEK = "week";
    static final String MONTH = "month";

    private final Map<String, String> parameters;
    private final LocalDate today;

    private CalendarAddress(Map<String, String> parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /** @param asked parameters of the request, each with its values */
    static CalendarAddress of(Map<String, String[]> asked, LocalDate today) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"view", "day", "category", "place", "receiver"}) {
            String[] values = asked.get(name);
            if (values != null && values.length > 0 && !values[0].isBlank()) {
                kept.put(name, values[0].strip());
            }
        }
        return new CalendarAddress(kept, today);
    }

    String view() {
        String view = parameters.getOrDefault("view", DAY);
        return WEEK.equals(view) || MONTH.equals(view) ? view : DAY;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(parameters.getOrDefault("day", today.toString()));
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    String category() {
        return parameters.get("category");
    }

    String place() {
        return category() == null ? null : parameters.get("place");
    }

    /** As in {@link CalendarQuery}; null for whoever receives. */
    String receiver() {
        String receiver = parameters.getOrDefault("receiver", "");
        return receiver.matches(CalendarQuery.OWN + "|" + CalendarQuery.NOBODY + "|-?\\d{1,18}") ? receiver : null;
    }

    /** What the view shows: a day, a week or the weeks of a month, from Monday to Sunday. */
    CalendarQuery query() {
        return switch (view()) {
            case WEEK -> new CalendarQuery(category(), place(), receiver(), monday(day()), 7);
            case MONTH -> {
                LocalDate first = monday(day().withDayOfMonth(1));
                LocalDate end = day().with(TemporalAdjusters.firstDayOfNextMonth());
                LocalDate after = end.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield new CalendarQuery(
                        category(), place(), receiver(), first, (int) (after.toEpochDay() - first.toEpochDay()));
            }
            default -> new CalendarQuery(category(), place(), receiver(), day(), 1);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day of the stretch before or after this one. */
    LocalDate step(int by) {
        return switch (view()) {
            case WEEK -> day().plusWeeks(by);
            case MONTH -> day().plusMonths(by);
            default -> day().plusDays(by);
        };
    }

    /** The same calendar with this parameter changed; an empty value takes it away. */
    CalendarAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        if (value != null && !value.isEmpty()) {
            changed.put(name, value);
        }
        return new CalendarAddress(changed, today);
    }

    /** Encoded, without question mark. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
