package jp.fujimado.procedure.application.control;

import static jp.fujimado.shared.text.Sentences.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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

    DateCheck(LocalDate today, OpeningDays openingDays) {
        this.today = today;
        this.openingDays = openingDays;
    }

    Optional<String> problem(FormField field, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException notIso) {
            return Optional.of(unreadable(field, text));
        }
        Optional<Limit> earliest = field.limit(LimitKind.EARLIEST);
        if (earliest.isPresent() && day.isBefore(day(earliest.get()))) {
            return Optional.of(sentence(earliest.get(), "procedure.date-too-early", field));
        }
        Optional<Limit> latest = field.limit(LimitKind.LATEST);
        if (latest.isPresent() && day.isAfter(day(latest.get()))) {
            boolean future = latest.get().bound().isToday();
            return Optional.of(
                    sentence(latest.get(), future ? "procedure.date-in-future" : "procedure.date-too-late", field));
        }
        return Optional.empty();
    }

    private LocalDate day(Limit limit) {
        return limit.bound().on(today, openingDays);
    }

    private String sentence(Limit limit, String key, FormField field) {
        String day = JapaneseDate.both(day(limit));
        return limit.sentence().isEmpty()
                ? say(key, field.label(), day)
                : limit.sentence().replace("{limit}", day);
    }

    private static String unreadable(FormField field, String text) {
        try {
            JapaneseDate.parse(text);
            return say("procedure.date.NOT_A_DATE", field.label());
        } catch (UnreadableDate unreadable) {
            return say("procedure.date." + unreadable.reason().name(), field.label());
        }
    }
}
