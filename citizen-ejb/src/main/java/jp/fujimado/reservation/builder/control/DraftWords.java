package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftTopic;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.JapaneseDate;

/** What a draft says, in Japanese: one line for each fact and for each entry of a list. */
final class DraftWords {

    private static final List<String> GUIDE = List.of("title", "kana", "lead", "description", "bring", "words");
    private static final int SHORT = 60;

    private DraftWords() {}

    static String say(String key, Object... arguments) {
        return Sentences.say("category." + key, arguments);
    }

    /** All of it, by topic. */
    static Map<DraftTopic, List<String>> all(JsonObject draft, CityNames names, String department) {
        Map<DraftTopic, List<String>> lines = new EnumMap<>(DraftTopic.class);
        lines.put(DraftTopic.GUIDE, guide(draft, names.lifeEvents(), department));
        lines.put(DraftTopic.PEOPLE, people(DraftJson.section(draft, "bookedFor")));
        lines.put(DraftTopic.PLACES, entries(draft, DraftPart.PLACE, names));
        List<String> hours = new ArrayList<>(entries(draft, DraftPart.SERIES, names));
        hours.addAll(entries(draft, DraftPart.EXTRA_DAY, names));
        DraftJson.texts(draft, "closedDays").forEach(day -> hours.add(say("words.closed", day(day))));
        lines.put(DraftTopic.HOURS, hours);
        lines.put(DraftTopic.RULES, rules(DraftJson.section(draft, "rules")));
        lines.put(DraftTopic.LIMITS, entries(draft, DraftPart.LIMIT, names));
        lines.put(DraftTopic.QUESTIONS, entries(draft, DraftPart.QUESTION, names));
        lines.put(DraftTopic.FOLLOW_UP, entries(draft, DraftPart.FOLLOW_UP, names));
        return lines;
    }

    /** The entries of a list, in order. */
    static List<String> entries(JsonObject draft, DraftPart part, CityNames names) {
        Map<String, String> places = PartWriter.placesOf(draft);
        List<JsonObject> entries = DraftJson.entries(draft, part);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> switch (part) {
                    case FOLLOW_UP -> followUp(entries.get(i), names.procedures());
                    case QUESTION -> question(entries.get(i)) + QuestionConditions.words(draft, new PartPlace(part, i));
                    default -> entry(entries.get(i), part, places);
                })
                .toList();
    }

    private static String entry(JsonObject entry, DraftPart part, Map<String, String> places) {
        return switch (part) {
            case PLACE -> place(entry);
            case SERIES -> series(entry, places);
            case EXTRA_DAY -> extraDay(entry, places);
            default -> DraftJson.text(entry, "title");
        };
    }

    private static List<String> guide(JsonObject draft, Map<String, String> lifeEvents, String department) {
        JsonObject guide = DraftJson.section(draft, "guide");
        List<String> lines = new ArrayList<>();
        for (String name : GUIDE) {
            add(lines, "words." + name, shortened(DraftJson.text(guide, name)));
        }
        List<String> events = DraftJson.texts(guide, "lifeEvents").stream()
                .map(code -> lifeEvents.getOrDefault(code, code))
                .toList();
        add(lines, "words.lifeEvents", String.join("、", events));
        add(lines, "words.department", department);
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(say(key, value));
        }
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "／");
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…";
    }

    private static List<String> people(JsonObject people) {
        String who = PeopleWriter.who(people);
        return who.isEmpty() ? List.of() : List.of(say("words.who." + who, DraftJson.number(people, "youngerThan")));
    }

    private static List<String> rules(JsonObject rules) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("minutes", "buffer", "latestDays", "holdMinutes")) {
            add(lines, "words." + name, DraftJson.number(rules, name));
        }
        add(lines, "words.earliest", before(rules, "earliestHours"));
        add(lines, "words.change", before(rules, "changeHours"));
        lines.add(say(rules.getBoolean("approved", false) ? "words.approved" : "words.automatic"));
        add(
                lines,
                "words.reminders",
                DraftJson.objects(rules, "reminders").stream()
                        .map(one -> before(one, "hoursBefore"))
                        .collect(Collectors.joining("、")));
        return lines;
    }

    /** Hours as 「3日前」 or 「24時間前」; empty for none. */
    static String before(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            return "";
        }
        int hours = json.getInt(name);
        return hours > 24 && hours % 24 == 0 ? say("words.days", hours / 24) : say("words.hours", hours);
    }

    private static String place(JsonObject place) {
        String kind = DraftJson.text(place, "kind");
        String where = List.of(DraftJson.text(place, "address"), DraftJson.text(place, "detail")).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String line = say(
                "words.place",
                DraftJson.text(place, "name"),
                Sentences.say("reservation.place." + kind),
                DraftJson.number(place, "capacity"));
        String link = DraftJson.text(place, "meetingLink");
        return line + (where.isEmpty() ? "" : " " + where) + (link.isEmpty() ? "" : " " + link);
    }

    static String series(JsonObject series, Map<String, String> places) {
        String days = DraftJson.texts(series, "days").stream()
                .map(day -> say("words.day." + day))
                .collect(Collectors.joining());
        String end = DraftJson.text(series, "endsOn");
        String line = say(
                "words.series",
                names(series, places),
                days,
                hours(series),
                day(DraftJson.text(series, "startsOn")),
                end.isEmpty() ? "" : say("words.until", day(end)));
        List<String> exceptions = DraftJson.texts(series, "exceptions").stream()
                .map(DraftWords::day)
                .toList();
        return exceptions.isEmpty() ? line : line + say("words.except", String.join("、", exceptions));
    }

    private static String extraDay(JsonObject extra, Map<String, String> places) {
        return say("words.extra", names(extra, places), day(DraftJson.text(extra, "day")), hours(extra));
    }

    private static String names(JsonObject json, Map<String, String> places) {
        return DraftJson.texts(json, "places").stream()
                .map(code -> places.getOrDefault(code, say("words.gone")))
                .collect(Collectors.joining("・"));
    }

    private static String hours(JsonObject json) {
        String hours = say("words.from-until", DraftJson.text(json, "from"), DraftJson.text(json, "until"));
        String pause = DraftJson.text(json, "breakFrom");
        return pause.isEmpty() ? hours : hours + say("words.break", pause, DraftJson.text(json, "breakUntil"));
    }

    static String day(String stored) {
        return stored.isEmpty() ? "" : JapaneseDate.western(LocalDate.parse(stored));
    }

    /** {@code 08-01} as 「8月1日」. */
    static String monthDay(String stored) {
        MonthDay day = MonthDay.parse("--" + stored);
        return say("words.month-day", day.getMonthValue(), day.getDayOfMonth());
    }

    /** A limit as people read it, made from what it says. */
    static String rule(JsonObject limit, Map<String, String> places) {
        String where = DraftJson.texts(limit, "places").isEmpty()
                ? say("words.rule.everywhere")
                : say("words.rule.where", names(limit, places));
        String from = DraftJson.text(limit, "from");
        String when = from.isEmpty()
                ? say("words.rule.year")
                : say("words.rule.window", monthDay(from), monthDay(DraftJson.text(limit, "until")));
        return say(
                "words.rule",
                where,
                when,
                say("words.rule." + DraftJson.text(limit, "subject")),
                DraftJson.number(limit, "most"));
    }

    private static String followUp(JsonObject entry, Map<String, String> procedures) {
        String code = DraftJson.text(entry, "procedure");
        String what = code.isEmpty()
                ? DraftJson.text(entry, "text")
                : say("words.procedure", procedures.getOrDefault(code, say("words.procedure.gone")));
        String days = DraftJson.number(entry, "days");
        return days.isEmpty() ? what : what + say("words.days-after", days);
    }

    private static String question(JsonObject question) {
        FieldType type = FieldType.byCode(DraftJson.text(question, "type")).orElse(FieldType.TEXT);
        String line = say("words.question", DraftJson.text(question, "label"), say("field." + type.code()));
        List<String> options = DraftJson.objects(question, "options").stream()
                .map(option -> DraftJson.text(option, "label"))
                .toList();
        return line
                + (options.isEmpty() ? "" : say("words.options", String.join("／", options)))
                + say(question.getBoolean("required", false) ? "words.required" : "words.voluntary");
    }
}
