package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.shared.time.OpeningDays;

/**
 * A day that is fixed ({@code 2027-04-01}) or relative to today: {@code today}, {@code today-2y}, {@code today+300d},
 * {@code today-2y+56d}, {@code today+7bd}. Units: {@code y} years, {@code m} months, {@code d} days, {@code bd} opening
 * days (開庁日). Steps are taken from left to right.
 *
 * <p>Opening days are counted from the next opening day if today is none: what arrives on a Sunday is there on Monday.
 */
public final class DateBound implements Serializable {

    private static final Pattern RELATIVE = Pattern.compile("today((?:[+-]\\d{1,4}(?:y|m|bd|d))*)");
    private static final Pattern STEP = Pattern.compile("([+-]\\d{1,4})(y|m|bd|d)");

    private record Step(int amount, String unit) implements Serializable {}

    private final LocalDate fixed;
    private final ArrayList<Step> steps;

    private DateBound(LocalDate fixed, List<Step> steps) {
        this.fixed = fixed;
        this.steps = new ArrayList<>(steps);
    }

    /**
     * @throws IllegalArgumentException if the text is neither an ISO day nor of the relative form
     */
    public static DateBound parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            List<Step> steps = STEP.matcher(relative.group(1))
                    .results()
                    .map(step -> new Step(Integer.parseInt(step.group(1)), step.group(2)))
                    .toList();
            return new DateBound(null, steps);
        }
        try {
            return new DateBound(LocalDate.parse(text), List.of());
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is neither a day (2027-04-01) nor relative (today, today-2y, today+300d, today+7bd)",
                    notADay);
        }
    }

    /** The day, as seen from today. */
    public LocalDate on(LocalDate today, OpeningDays openingDays) {
        LocalDate day = fixed == null ? today : fixed;
        for (Step step : steps) {
            day = switch (step.unit) {
                case "y" -> day.plusYears(step.amount);
                case "m" -> day.plusMonths(step.amount);
                case "d" -> day.plusDays(step.amount);
                default -> openingDays.plus(openingDays.onOrAfter(day), step.amount);
            };
        }
        return day;
    }

    /** True if the bound is today itself. */
    public boolean isToday() {
        return fixed == null && steps.isEmpty();
    }
}
