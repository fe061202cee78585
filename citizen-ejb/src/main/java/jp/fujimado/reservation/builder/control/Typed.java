package jp.fujimado.reservation.builder.control;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** What was typed for one part, read field by field; all that has to be mended comes to light together. */
final class Typed {

    private static final int MOST_LINES = 60;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3})(日|時間)前?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::|時)(?:(\\d{2})分?)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})日?");

    private final Map<String, List<String>> values;
    private final List<InputProblem> problems = new ArrayList<>();

    Typed(Map<String, List<String>> values) {
        this.values = values;
    }

    void problem(String field, String key, Object... arguments) {
        problems.add(new InputProblem(field, Sentences.say(key, arguments)));
    }

    /** @throws InvalidInput with everything that was noted */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private String raw(String field) {
        List<String> given = values.getOrDefault(field, List.of());
        return given.isEmpty() || given.get(0) == null ? "" : TypedText.trimmed(given.get(0));
    }

    /** The text without blanks around it; empty when nothing was typed. */
    String text(String field, int most) {
        String text = raw(field);
        if (TypedText.isLongerThan(most, text)) {
            problem(field, "category.typed.long", most, TypedText.length(text));
        } else if (TypedText.hasUnusable(text)) {
            problem(field, "shared.words.unusable");
        }
        return text;
    }

    /** The same, where it has to be there. */
    String needed(String field, int most) {
        String text = text(field, most);
        if (text.isEmpty()) {
            problem(field, "category.typed.missing");
        }
        return text;
    }

    /** Lines with something in them. */
    List<String> lines(String field, int most) {
        List<String> lines = raw(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_LINES) {
            problem(field, "category.typed.lines", MOST_LINES, lines.size());
        }
        lines.stream()
                .filter(line -> TypedText.isLongerThan(most, line))
                .findFirst()
                .ifPresent(line -> problem(field, "category.typed.line-long", most, line.substring(0, most / 2)));
        if (TypedText.hasUnusable(raw(field))) {
            problem(field, "shared.words.unusable");
        }
        return lines;
    }

    boolean ticked(String field) {
        return values.getOrDefault(field, List.of()).contains("true");
    }

    /** What was chosen of these. */
    List<String> chosen(String field, Collection<String> offered) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(offered::contains)
                .toList();
    }

    /** The same, where one has to be chosen at least. */
    List<String> neededChoice(String field, Collection<String> offered) {
        List<String> chosen = chosen(field, offered);
        if (chosen.isEmpty()) {
            problem(field, "category.typed.choose");
        }
        return chosen;
    }

    /** A whole number; null when nothing was typed. */
    Integer number(String field, int least, int most) {
        String text = plain(raw(field));
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        problem(field, "category.typed.number", least, most);
        return null;
    }

    /** Hours from 「3日前」 or 「24時間前」; null when nothing was typed. */
    Integer hours(String field, int least, int most) {
        return raw(field).isEmpty() ? null : hoursOf(field, raw(field), least, most);
    }

    /** The same, line by line; each once, the longest first. */
    List<Integer> eachHours(String field, int least, int most) {
        TreeSet<Integer> hours = new TreeSet<>();
        for (String line : lines(field, 20)) {
            Optional.ofNullable(hoursOf(field, line, least, most)).ifPresent(hours::add);
        }
        return List.copyOf(hours.descendingSet());
    }

    private Integer hoursOf(String field, String text, int least, int most) {
        Matcher typed = HOURS.matcher(plain(text));
        if (typed.matches()) {
            int hours = Integer.parseInt(typed.group(1)) * (typed.group(2).equals("日") ? 24 : 1);
            if (hours >= least && hours <= most) {
                return hours;
            }
        }
        problem(field, "category.typed.hours", text, most / 24);
        return null;
    }

    /** Null when nothing or nothing readable was typed. */
    LocalTime time(String field) {
        return read(field, raw(field), "category.typed.time", text -> {
            Matcher typed = TIME.matcher(plain(text).replace('：', ':'));
            if (!typed.matches()) {
                throw new DateTimeException(text);
            }
            return LocalTime.of(number(typed.group(1)), number(typed.group(2)));
        });
    }

    /** A day of each year. */
    MonthDay monthDay(String field) {
        return read(field, raw(field), "category.typed.month-day", text -> {
            Matcher typed = MONTH_DAY.matcher(plain(text));
            if (!typed.matches()) {
                throw new DateTimeException(text);
            }
            return MonthDay.of(number(typed.group(1)), number(typed.group(2)));
        });
    }

    LocalDate day(String field) {
        return day(field, raw(field));
    }

    /** Days, one a line. */
    List<LocalDate> days(String field) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String line : lines(field, 30)) {
            Optional.ofNullable(day(field, line)).ifPresent(days::add);
        }
        return List.copyOf(days);
    }

    private LocalDate day(String field, String text) {
        try {
            return text.isEmpty() ? null : JapaneseDate.parse(text);
        } catch (UnreadableDate unreadable) {
            String why = Sentences.say(unreadable.messageKey(), unreadable.arguments());
            problem(field, "category.typed.day", text, why);
            return null;
        }
    }

    /** Notes that it is missing when nothing was typed; what could not be read is noted already. */
    <T> T needed(String field, T value) {
        if (raw(field).isEmpty()) {
            problem(field, "category.typed.missing");
        }
        return value;
    }

    private <T> T read(String field, String text, String key, Function<String, T> reading) {
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeException impossible) {
            problem(field, key, text);
            return null;
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
