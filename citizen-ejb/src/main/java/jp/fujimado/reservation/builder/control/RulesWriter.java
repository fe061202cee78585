package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ルール: how times are booked, kept, changed and approved. */
final class RulesWriter implements PartWriter {

    private static final int MONTH = 31 * 24;
    private static final String AUTOMATIC = "AUTOMATIC";
    private static final String APPROVED = "APPROVED";

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        JsonObject rules = DraftJson.section(slice, "rules");
        Map<String, List<String>> shown = PartWriter.texts(
                List.of("minutes", "buffer", "latestDays", "holdMinutes"), name -> DraftJson.number(rules, name));
        shown.put("earliest", List.of(DraftWords.before(rules, "earliestHours")));
        shown.put("change", List.of(DraftWords.before(rules, "changeHours")));
        shown.put("approval", List.of(rules.getBoolean("approved", false) ? APPROVED : AUTOMATIC));
        shown.put("reminders", List.of(reminders(rules)));
        return shown;
    }

    private static String reminders(JsonObject rules) {
        return DraftJson.objects(rules, "reminders").stream()
                .map(one -> DraftWords.before(one, "hoursBefore"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        JsonObject rules = JsonObject.EMPTY_JSON_OBJECT;
        rules = DraftJson.with(rules, "minutes", typed.number("minutes", 5, 480));
        rules = DraftJson.with(rules, "buffer", typed.number("buffer", 0, 240));
        rules = DraftJson.with(rules, "earliestHours", typed.hours("earliest", 0, MONTH));
        rules = DraftJson.with(rules, "latestDays", typed.number("latestDays", 1, 366));
        rules = DraftJson.with(rules, "holdMinutes", typed.number("holdMinutes", 1, 60));
        rules = DraftJson.with(rules, "changeHours", typed.hours("change", 0, MONTH));
        boolean approved =
                typed.chosen("approval", List.of(AUTOMATIC, APPROVED)).contains(APPROVED);
        rules = Json.createObjectBuilder(rules).add("approved", approved).build();
        JsonArrayBuilder reminders = Json.createArrayBuilder();
        typed.eachHours("reminders", 1, MONTH)
                .forEach(hours -> reminders.add(Json.createObjectBuilder().add("hoursBefore", hours)));
        return DraftJson.with(slice, "rules", DraftJson.with(rules, "reminders", reminders.build()));
    }
}
