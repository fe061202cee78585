package jp.fujimado.reservation.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.reservation.BookedFor;
import jp.fujimado.reservation.BookingLimit;
import jp.fujimado.reservation.BookingRules;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.CategoryGuide;
import jp.fujimado.reservation.LimitSubject;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceKind;
import jp.fujimado.reservation.SuggestedFollowUp;
import jp.fujimado.shared.json.JsonSection;

/** Reads one category (相談の種類); every problem is noted in the section. */
final class CategoryReader {

    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int MONTH = 31 * 24;

    private final JsonSection json;
    private final KnownCodes known;
    private final Function<JsonSection, FormSchema> forms;

    /** Codes that a category may refer to but that are defined elsewhere. */
    record KnownCodes(Set<String> departments, Set<String> lifeEvents, Set<String> procedures) {}

    /** @param known null for versions that were checked when they were published */
    CategoryReader(JsonSection json, KnownCodes known, Function<JsonSection, FormSchema> forms) {
        this.json = json;
        this.known = known;
        this.forms = forms;
    }

    Category category() {
        String code = code(json, "code");
        int version = (int) json.number("version", 1, 1_000_000);
        String department = json.text("department");
        if (known != null) {
            require("department", department, known.departments());
        }
        CategoryGuide guide = guide(json.section("guide"));
        BookedFor bookedFor = bookedFor(json.section("bookedFor"));
        BookingRules rules = rules(json.section("rules"));
        List<Place> places = json.sections("places").stream().map(this::place).toList();
        HoursReader hours = new HoursReader(places, rules);
        Category category = new Category(
                code,
                version,
                department,
                guide,
                bookedFor,
                rules,
                places,
                hours.series(json),
                hours.extraDays(json),
                new TreeSet<LocalDate>(HoursReader.days(json, "closedDays")),
                json.optionalSections("limits").stream()
                        .map(limit -> limit(limit, hours, bookedFor))
                        .toList(),
                json.optionalSection("questions").map(this::questions).orElse(new FormSchema(List.of())),
                json.optionalSections("followUp").stream().map(this::suggested).toList());
        // Where the facts come from is for people who keep the file.
        json.optionalText("source");
        json.nothingElse();
        unique("places", places.stream().map(Place::code).toList());
        unique("limits", category.limits().stream().map(BookingLimit::code).toList());
        return category;
    }

    private CategoryGuide guide(JsonSection guide) {
        List<String> lifeEvents = guide.texts("lifeEvents");
        if (known != null) {
            lifeEvents.forEach(event -> require("guide/lifeEvents", event, known.lifeEvents()));
        }
        CategoryGuide read = new CategoryGuide(
                guide.text("title"),
                guide.text("kana"),
                guide.text("lead"),
                guide.optionalLines("description"),
                guide.texts("bring"),
                lifeEvents,
                guide.texts("words"));
        guide.nothingElse();
        return read;
    }

    private BookedFor bookedFor(JsonSection section) {
        boolean child = section.flag("child");
        BookedFor read =
                new BookedFor(section.flag("self"), child, child ? (int) section.number("youngerThan", 1, 18) : 0);
        if (!read.self() && !read.child()) {
            section.problem("", "must allow self or child");
        }
        section.nothingElse();
        return read;
    }

    private static BookingRules rules(JsonSection rules) {
        List<Integer> reminders = new ArrayList<>();
        List<JsonSection> sections = rules.optionalSections("reminders");
        for (JsonSection reminder : sections) {
            reminders.add((int) reminder.number("hoursBefore", 1, MONTH));
            reminder.nothingElse();
        }
        reminders.sort(Comparator.reverseOrder());
        BookingRules read = new BookingRules(
                (int) rules.number("minutes", 5, 480),
                (int) rules.number("buffer", 0, 240),
                (int) rules.number("earliestHours", 0, MONTH),
                (int) rules.number("latestDays", 1, 366),
                (int) rules.number("holdMinutes", 1, 60),
                (int) rules.number("changeHours", 0, MONTH),
                rules.flag("approved"),
                List.copyOf(reminders));
        rules.nothingElse();
        return read;
    }

    private Place place(JsonSection place) {
        PlaceKind kind = oneOf(place, "kind", PlaceKind.values());
        String link = kind == PlaceKind.ONLINE ? place.text("meetingLink") : "";
        if (!link.isEmpty() && !link.startsWith("https://")) {
            place.problem("meetingLink", "must begin with https://");
        }
        Place read = new Place(
                code(place, "code"),
                kind,
                place.text("name"),
                place.optionalText("address"),
                place.optionalText("detail"),
                (int) place.number("capacity", 1, 1000),
                link);
        place.nothingElse();
        return read;
    }

    private BookingLimit limit(JsonSection limit, HoursReader hours, BookedFor bookedFor) {
        LimitSubject subject = oneOf(limit, "subject", LimitSubject.values());
        if (subject == LimitSubject.CHILD && (bookedFor.self() || !bookedFor.child())) {
            limit.problem("subject", "CHILD needs a category that is booked for children only");
        }
        boolean window = limit.has("from");
        BookingLimit read = new BookingLimit(
                code(limit, "code"),
                limit.text("title"),
                subject,
                (int) limit.number("most", 1, 1000),
                hours.places(limit),
                window ? HoursReader.monthDay(limit, "from") : null,
                window ? HoursReader.monthDay(limit, "until") : null);
        if (window && read.until().isBefore(read.from())) {
            limit.problem("until", "must not be before from");
        }
        limit.nothingElse();
        return read;
    }

    private SuggestedFollowUp suggested(JsonSection one) {
        String procedure = one.has("procedure") ? one.text("procedure") : "";
        if (known != null && !procedure.isEmpty() && !known.procedures().contains(procedure)) {
            one.problem("procedure", "unknown code '" + procedure + "'; known are " + known.procedures());
        }
        SuggestedFollowUp read = new SuggestedFollowUp(
                procedure,
                one.has("procedure") ? "" : one.text("text"),
                one.has("days") ? (int) one.number("days", 0, SuggestedFollowUp.MOST_DAYS) : null);
        one.nothingElse();
        return read;
    }

    private FormSchema questions(JsonSection section) {
        FormSchema form = forms.apply(section);
        if (form.fields().stream().anyMatch(field -> field.type() == FieldType.FILE)) {
            section.problem("", "cannot ask for files");
        }
        return form;
    }

    private static String code(JsonSection section, String name) {
        String code = section.text(name);
        if (!code.isEmpty() && (!code.matches(CODE) || code.length() > 60)) {
            section.problem(name, "'" + code + "' must be lower-case words with hyphens, at most 60 characters");
        }
        return code;
    }

    static <E extends Enum<E>> E oneOf(JsonSection section, String name, E[] values) {
        String code = section.text(name);
        for (E value : values) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        if (!code.isEmpty()) {
            section.problem(name, "unknown '" + code + "'; known are " + List.of(values));
        }
        return values[0];
    }

    private void require(String name, String code, Set<String> codes) {
        if (!code.isEmpty() && !codes.contains(code)) {
            json.problem(name, "unknown code '" + code + "'; known are " + new TreeSet<>(codes));
        }
    }

    private void unique(String name, List<String> codes) {
        Set<String> seen = new HashSet<>();
        IntStream.range(0, codes.size())
                .filter(i -> !seen.add(codes.get(i)))
                .forEach(i -> json.problem(name + "/" + i + "/code", "duplicate code '" + codes.get(i) + "'"));
    }
}
