package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.WantedTimes;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** Reads for which times somebody waits. */
@ApplicationScoped
public class WantedTimesReader {

    /** Nobody waits longer than half a year. */
    private static final int MOST_DAYS = 183;

    @Inject
    Clock clock;

    /** @throws InvalidInput with one sentence per field */
    WantedTimes read(Category category, NewWaiting typed) {
        LocalDate today = CityClock.day(clock.instant());
        List<InputProblem> problems = new ArrayList<>();
        boolean anywhere = typed.place() == null || typed.place().isEmpty();
        if (!anywhere && category.place(typed.place()).isEmpty()) {
            problems.add(problem("place", "reservation.wait.place"));
        }
        LocalDate first = day("first", typed.first(), today, problems);
        LocalDate last = day("last", typed.last(), today, problems);
        if (problems.isEmpty() && last.isBefore(first)) {
            problems.add(problem("last", "reservation.wait.order"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new WantedTimes(anywhere ? null : typed.place(), first, last);
    }

    private static LocalDate day(String field, String typed, LocalDate today, List<InputProblem> problems) {
        try {
            LocalDate day = JapaneseDate.parse(typed == null ? "" : typed);
            if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
                problems.add(problem(field, "reservation.wait.range", JapaneseDate.both(today.plusDays(MOST_DAYS))));
            }
            return day;
        } catch (UnreadableDate unreadable) {
            problems.add(problem(field, "reservation.wait.day"));
            return today;
        }
    }

    private static InputProblem problem(String field, String key, Object... arguments) {
        return new InputProblem(field, Sentences.say(key, arguments));
    }
}
