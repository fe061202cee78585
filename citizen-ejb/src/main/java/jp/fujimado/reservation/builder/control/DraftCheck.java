package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftProblem;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.shared.json.PackageProblem;

/**
 * What keeps a draft from being published, for people: the problems that the reader of categories finds, each with a
 * sentence and the page on which it is mended.
 */
final class DraftCheck {

    /**
     * Where a problem lies, what is mended there, and the sentence, which is given the number of the entry and what it
     * says. The first rule that fits is taken; the last ones fit everything.
     */
    private record Rule(Pattern pointer, DraftPart part, String key) {

        private static Rule of(String pointer, DraftPart part, String key) {
            return new Rule(Pattern.compile(pointer), part, "problem." + key);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("/guide", DraftPart.GUIDE, "guide"),
            Rule.of("/guide/title", DraftPart.GUIDE, "title"),
            Rule.of("/guide/kana", DraftPart.GUIDE, "kana"),
            Rule.of("/guide/lead", DraftPart.GUIDE, "lead"),
            Rule.of("/(guide|department).*", DraftPart.GUIDE, "guide.other"),
            Rule.of("/bookedFor/youngerThan", DraftPart.PEOPLE, "age"),
            Rule.of("/bookedFor.*", DraftPart.PEOPLE, "who"),
            Rule.of("/rules/minutes", DraftPart.RULES, "minutes"),
            Rule.of("/rules/buffer", DraftPart.RULES, "buffer"),
            Rule.of("/rules/earliestHours", DraftPart.RULES, "earliest"),
            Rule.of("/rules/latestDays", DraftPart.RULES, "latest"),
            Rule.of("/rules/holdMinutes", DraftPart.RULES, "hold"),
            Rule.of("/rules/changeHours", DraftPart.RULES, "change"),
            Rule.of("/rules.*", DraftPart.RULES, "rules"),
            Rule.of("/places", DraftPart.PLACE, "places"),
            Rule.of("/places/(\\d+)/.*", DraftPart.PLACE, "place"),
            Rule.of("/series/(\\d+)", DraftPart.SERIES, "series.overlap"),
            Rule.of("/series/(\\d+)/places.*", DraftPart.SERIES, "series.place"),
            Rule.of("/series/(\\d+)/until", DraftPart.SERIES, "series.short"),
            Rule.of("/series/(\\d+)/endsOn", DraftPart.SERIES, "series.end"),
            Rule.of("/series/(\\d+)/.*", DraftPart.SERIES, "series"),
            Rule.of("/extraDays/(\\d+)/places.*", DraftPart.EXTRA_DAY, "extra.place"),
            Rule.of("/extraDays/(\\d+)/until", DraftPart.EXTRA_DAY, "extra.short"),
            Rule.of("/extraDays/(\\d+)/.*", DraftPart.EXTRA_DAY, "extra"),
            Rule.of("/closedDays.*", DraftPart.CLOSED_DAYS, "closed"),
            Rule.of("/limits/(\\d+)/subject", DraftPart.LIMIT, "limit.child"),
            Rule.of("/limits/(\\d+)/places.*", DraftPart.LIMIT, "limit.place"),
            Rule.of("/limits/(\\d+)/.*", DraftPart.LIMIT, "limit"),
            Rule.of(".*/fields/(\\d+)/visibleWhen/(equals|in).*", DraftPart.QUESTION, "question.when"),
            Rule.of(".*/fields/(\\d+)/(visibleWhen|requiredWhen).*", DraftPart.QUESTION, "question.order"),
            Rule.of(".*/fields/(\\d+)/.*", DraftPart.QUESTION, "question"),
            Rule.of("/questions.*", DraftPart.QUESTION, "questions"),
            Rule.of("/followUp/(\\d+)/.*", DraftPart.FOLLOW_UP, "follow-up"),
            Rule.of(".*", DraftPart.GUIDE, "other"));

    private final JsonObject draft;
    private final CityNames names;
    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftCheck(JsonObject draft, CityNames names) {
        this.draft = draft;
        this.names = names;
    }

    /** @param found by the reader of categories */
    static List<DraftProblem> problems(JsonObject draft, CityNames names, List<PackageProblem> found, LocalDate today) {
        DraftCheck check = new DraftCheck(draft, names);
        found.forEach(problem -> check.add(problem.place()));
        check.conditions();
        check.hours(today);
        return check.problems.stream().distinct().toList();
    }

    private void add(String pointer) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pointer().matcher(pointer);
            if (matcher.matches()) {
                PartPlace place = place(rule.part(), matcher);
                problems.add(new DraftProblem(place, sentence(rule.key(), place)));
                return;
            }
        }
    }

    private static PartPlace place(DraftPart part, Matcher found) {
        if (!part.isList()) {
            return PartPlace.of(part);
        }
        return new PartPlace(part, found.groupCount() == 0 ? PartPlace.NEW : Integer.parseInt(found.group(1)));
    }

    private String sentence(String key, PartPlace place) {
        if (!place.part().isList() || place.isNew()) {
            return DraftWords.say(key);
        }
        return DraftWords.say(
                key,
                Integer.toString(place.index() + 1),
                DraftWords.entries(draft, place.part(), names).get(place.index()));
    }

    /** Questions that nobody would ever be asked; what the reader has found of them is not said twice. */
    private void conditions() {
        int questions = DraftJson.entries(draft, DraftPart.QUESTION).size();
        for (int i = 0; i < questions; i++) {
            PartPlace place = new PartPlace(DraftPart.QUESTION, i);
            if (QuestionConditions.isLost(draft, place)
                    && problems.stream().noneMatch(one -> one.place().equals(place))) {
                problems.add(new DraftProblem(place, sentence("problem.question.when", place)));
            }
        }
    }

    /** What can be read but would offer nothing. */
    private void hours(LocalDate today) {
        List<JsonObject> series = DraftJson.entries(draft, DraftPart.SERIES);
        List<JsonObject> extra = DraftJson.entries(draft, DraftPart.EXTRA_DAY);
        if (series.isEmpty() && extra.isEmpty()) {
            problems.add(
                    new DraftProblem(new PartPlace(DraftPart.SERIES, PartPlace.NEW), DraftWords.say("problem.hours")));
            return;
        }
        boolean coming = series.stream().anyMatch(one -> isComing(one, "endsOn", today))
                || extra.stream().anyMatch(one -> isComing(one, "day", today));
        if (!coming) {
            problems.add(
                    new DraftProblem(new PartPlace(DraftPart.SERIES, PartPlace.NEW), DraftWords.say("problem.over")));
        }
        Map<String, String> places = PartWriter.placesOf(draft);
        places.forEach((code, name) -> {
            boolean used = series.stream()
                            .anyMatch(one -> DraftJson.texts(one, "places").contains(code))
                    || extra.stream()
                            .anyMatch(one -> DraftJson.texts(one, "places").contains(code));
            if (!used) {
                problems.add(new DraftProblem(
                        new PartPlace(DraftPart.SERIES, PartPlace.NEW), DraftWords.say("problem.idle", name)));
            }
        });
    }

    private static boolean isComing(JsonObject entry, String name, LocalDate today) {
        String last = DraftJson.text(entry, name);
        return last.isEmpty() || !LocalDate.parse(last).isBefore(today);
    }
}
