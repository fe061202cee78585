package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.procedure.Answers;
import jp.fujimado.shared.time.OpeningDays;

/**
 * A day that is fixed ({@code 2027-04-01}), relative to today ({@code today}, {@code today-2y}, {@code today-2y+56d},
 * {@code today+7bd}) or relative to the answer of another date field ({@code answer:startDate}, {@code
 * answer:startDate+30d}). Units: {@code y} years, {@code m} months, {@code d} days, {@code bd} opening days (開庁日).
 * Steps are taken from left to right.
 *
 * <p>Opening days are counted from the next opening day if the anchor is none: what arrives on a Sunday is there on
 * Monday.
 */
public final class DateBound implements Serializable {

    private static final Pattern FORM =
            Pattern.compile("(today|\\d{4}-\\d{2}-\\d{2}|answer:[a-z][a-zA-Z0-9]*)((?:[+-]\\d{1,4}(?:y|m|bd|d))*)");
    private static final Pattern STEP = Pattern.compile("([+-]\\d{1,4})(y|m|bd|d)");
    private static final String TODAY = "today";
    private static final String ANSWER = "answer:";

    private record Step(int amount, String unit) implements Serializable {}

    private final String anchor;
    private final List<Step> steps;

    private DateBound(String anchor, List<Step> steps) {
        this.anchor = anchor;
        this.steps = steps;
    }

    /**
     * Reads a bound.
     *
     * @throws IllegalArgumentException if the text has none of these forms or names an impossible day
     */
    public static DateBound parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !isPossible(parts.group(1))) {
            throw new IllegalArgumentException("'" + text
                    + "' is no day: use today, 2027-04-01 or answer:<key of an earlier date field>,"
                    + " with steps such as -2y, +6m, +300d, +7bd");
        }
        List<Step> steps = STEP.matcher(parts.group(2))
                .results()
                .map(step -> new Step(Integer.parseInt(step.group(1)), step.group(2)))
                .toList();
        return new DateBound(parts.group(1), List.copyOf(steps));
    }

    private static boolean isPossible(String anchor) {
        if (anchor.equals(TODAY) || anchor.startsWith(ANSWER)) {
            return true;
        }
        try {
            LocalDate.parse(anchor);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The day as seen from today; empty if the field it depends on holds no date. */
    public Optional<LocalDate> on(LocalDate today, OpeningDays openingDays, Answers answers) {
        return anchor(today, answers).map(day -> {
            LocalDate reached = day;
            for (Step step : steps) {
                reached = switch (step.unit) {
                    case "y" -> reached.plusYears(step.amount);
                    case "m" -> reached.plusMonths(step.amount);
                    case "d" -> reached.plusDays(step.amount);
                    default -> openingDays.plus(openingDays.onOrAfter(reached), step.amount);
                };
            }
            return reached;
        });
    }

    private Optional<LocalDate> anchor(LocalDate today, Answers answers) {
        if (anchor.equals(TODAY)) {
            return Optional.of(today);
        }
        return anchorField().map(answers::date).orElseGet(() -> Optional.of(LocalDate.parse(anchor)));
    }

    /** Key of the date field that the bound depends on, if it does. */
    public Optional<String> anchorField() {
        return anchor.startsWith(ANSWER) ? Optional.of(anchor.substring(ANSWER.length())) : Optional.empty();
    }

    /** True if the bound is today itself. */
    public boolean isToday() {
        return anchor.equals(TODAY) && steps.isEmpty();
    }
}
