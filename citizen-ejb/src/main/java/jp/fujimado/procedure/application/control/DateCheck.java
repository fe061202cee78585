package jp.fujimado.procedure.application.control;

import static jp.fujimado.shared.text.Sentences.say;

import java.time.LocalDate;
import java.util.Optional;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.Limit;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.OpeningDays;
import jp.fujimado.shared.time.UnreadableDate;

/** Checks a date against the calendar, the eras and the limits of its field. */
final class DateCheck {

    private final LocalDate today;
    private final OpeningDays openingDays;
    private final Answers answers;

    DateCheck(LocalDate today, OpeningDays openingDays, Answers answers) {
        this.today = today;
        this.openingDays = openingDays;
        this.answers = answers;
    }

    Optional<String> problem(FormField field, String text) {
        LocalDate day;
        try {
            day = JapaneseDate.parse(text);
        } catch (UnreadableDate unreadable) {
            return Optional.of(say("procedure.date." + unreadable.reason().name(), field.label()));
        }
        return outside(field, LimitKind.EARLIEST, day).or(() -> outside(field, LimitKind.LATEST, day));
    }

    private Optional<String> outside(FormField field, LimitKind kind, LocalDate day) {
        Optional<Limit> limit = field.limit(kind);
        Optional<LocalDate> bound = limit.flatMap(one -> one.bound().on(today, openingDays, answers));
        if (bound.isEmpty() || (kind == LimitKind.EARLIEST ? !day.isBefore(bound.get()) : !day.isAfter(bound.get()))) {
            return Optional.empty();
        }
        String shown = JapaneseDate.both(bound.get());
        String own = limit.get().sentence();
        return Optional.of(
                own.isEmpty()
                        ? say(key(kind, limit.get().bound().isToday()), field.label(), shown)
                        : own.replace("{limit}", shown));
    }

    private static String key(LimitKind kind, boolean isToday) {
        if (kind == LimitKind.EARLIEST) {
            return "procedure.date-too-early";
        }
        return isToday ? "procedure.date-in-future" : "procedure.date-too-late";
    }
}
