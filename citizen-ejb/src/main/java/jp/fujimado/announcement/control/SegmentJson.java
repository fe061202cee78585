package jp.fujimado.announcement.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;

/** Segments as they are stored; the same segment always gives the same text. */
public final class SegmentJson {

    private SegmentJson() {}

    public static String write(Segment segment) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        for (Group group : segment.groups()) {
            JsonArrayBuilder conditions = Json.createArrayBuilder();
            group.conditions().forEach(one -> conditions.add(condition(one)));
            groups.add(
                    Json.createObjectBuilder().add("join", group.join().name()).add("conditions", conditions));
        }
        return Json.createObjectBuilder()
                .add("form", Segment.FORM)
                .add("purpose", segment.purpose())
                .add("join", segment.join().name())
                .add("groups", groups)
                .build()
                .toString();
    }

    private static JsonObjectBuilder condition(SegmentCondition one) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("criterion", one.criterion().name());
        if (one.negated()) {
            json.add("not", true);
        }
        if (!one.values().isEmpty()) {
            json.add("values", Json.createArrayBuilder(one.values()));
        }
        if (one.from() != null) {
            json.add("from", one.from());
        }
        if (one.to() != null) {
            json.add("to", one.to());
        }
        return json;
    }

    /** @throws IllegalStateException for a form that this version of the product does not know */
    public static Segment read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (json.getInt("form") != Segment.FORM) {
                throw new IllegalStateException("Unknown form of a segment: " + json.getInt("form"));
            }
            return new Segment(
                    json.getString("purpose"),
                    Join.valueOf(json.getString("join")),
                    json.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                            .map(SegmentJson::group)
                            .toList());
        }
    }

    private static Group group(JsonObject json) {
        return new Group(
                Join.valueOf(json.getString("join")),
                json.getJsonArray("conditions").getValuesAs(JsonObject.class).stream()
                        .map(SegmentJson::condition)
                        .toList());
    }

    private static SegmentCondition condition(JsonObject json) {
        return new SegmentCondition(
                Criterion.valueOf(json.getString("criterion")),
                json.getBoolean("not", false),
                json.containsKey("values") ? json.getJsonArray("values").getValuesAs(JsonString::getString) : List.of(),
                json.getString("from", null),
                json.getString("to", null));
    }
}
