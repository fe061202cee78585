package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.fujimado.reservation.LimitSubject;

/** 回数の上限: one rule on how often somebody may come. */
final class LimitWriter implements PartWriter {

    private static final List<String> SUBJECTS =
            Stream.of(LimitSubject.values()).map(Enum::name).toList();

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown =
                PartWriter.texts(List.of("title", "subject"), name -> DraftJson.text(slice, name));
        shown.put("most", List.of(DraftJson.number(slice, "most")));
        shown.put("places", DraftJson.texts(slice, "places"));
        for (String field : List.of("from", "until")) {
            String stored = DraftJson.text(slice, field);
            shown.put(field, List.of(stored.isEmpty() ? "" : DraftWords.monthDay(stored)));
        }
        return shown;
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> subject = typed.neededChoice("subject", SUBJECTS);
        if (subject.contains(LimitSubject.CHILD.name()) && !isForChildrenOnly(around.draft())) {
            typed.problem("subject", "category.limit.child");
        }
        JsonObject limit = DraftJson.with(slice, "subject", subject.isEmpty() ? "" : subject.get(0));
        limit = DraftJson.with(limit, "most", typed.needed("most", typed.number("most", 1, 1000)));
        limit = DraftJson.with(
                limit, "places", typed.chosen("places", around.places().keySet()));
        limit = window(limit, typed);
        String title = typed.text("title", 120);
        typed.refuse();
        return DraftJson.with(limit, "title", title.isEmpty() ? DraftWords.rule(limit, around.places()) : title);
    }

    private static boolean isForChildrenOnly(JsonObject draft) {
        return PeopleWriter.who(DraftJson.section(draft, "bookedFor")).equals(PeopleWriter.CHILD);
    }

    private static JsonObject window(JsonObject limit, Typed typed) {
        MonthDay from = typed.monthDay("from");
        MonthDay until = typed.monthDay("until");
        if (typed.text("from", 20).isEmpty() != typed.text("until", 20).isEmpty()) {
            typed.problem("until", "category.limit.half");
        }
        if (from != null && until != null && until.isBefore(from)) {
            typed.problem("until", "category.limit.order");
        }
        return DraftJson.with(DraftJson.with(limit, "from", text(from)), "until", text(until));
    }

    private static String text(MonthDay day) {
        return day == null ? "" : day.toString().substring(2);
    }
}
