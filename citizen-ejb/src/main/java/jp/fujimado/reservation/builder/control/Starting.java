package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import jp.fujimado.reservation.builder.DraftPart;

/** With what a draft begins. */
final class Starting {

    private Starting() {}

    /** Usual rules, so that a clerk only changes what is different; everything else is missing. */
    static JsonObject fromNothing() {
        return Json.createObjectBuilder()
                .add("bookedFor", Json.createObjectBuilder().add("self", true).add("child", false))
                .add(
                        "rules",
                        Json.createObjectBuilder()
                                .add("minutes", 30)
                                .add("buffer", 0)
                                .add("earliestHours", 24)
                                .add("latestDays", 60)
                                .add("holdMinutes", 10)
                                .add("changeHours", 24)
                                .add("approved", false)
                                .add(
                                        "reminders",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("hoursBefore", 72))
                                                .add(Json.createObjectBuilder().add("hoursBefore", 24))))
                .build();
    }

    /** A published category without what belongs to its version; its questions on one page, as people see them. */
    static JsonObject from(JsonObject published) {
        JsonObject content = Json.createObjectBuilder(published)
                .remove("code")
                .remove("version")
                .build();
        List<JsonObject> pages = DraftJson.objects(DraftJson.section(content, "questions"), "pages");
        List<JsonObject> fields =
                pages.stream().flatMap(page -> fields(page).stream()).toList();
        return DraftJson.withEntries(content, DraftPart.QUESTION, fields);
    }

    /** The condition of a page goes with each of its questions. */
    private static List<JsonObject> fields(JsonObject page) {
        List<JsonObject> fields = DraftJson.objects(page, "fields");
        if (!page.containsKey("visibleWhen")) {
            return fields;
        }
        return fields.stream()
                .map(field -> {
                    JsonArrayBuilder both = Json.createArrayBuilder().add(page.get("visibleWhen"));
                    if (field.containsKey("visibleWhen")) {
                        both.add(field.get("visibleWhen"));
                    }
                    return DraftJson.with(
                            field,
                            "visibleWhen",
                            Json.createObjectBuilder().add("and", both).build());
                })
                .toList();
    }
}
