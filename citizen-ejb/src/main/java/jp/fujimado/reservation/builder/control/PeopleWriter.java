package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** 対象: for whom a time can be booked. */
final class PeopleWriter implements PartWriter {

    static final String SELF = "SELF";
    static final String CHILD = "CHILD";
    static final String BOTH = "BOTH";

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        JsonObject people = DraftJson.section(slice, "bookedFor");
        return PartWriter.texts(
                List.of("who", "age"),
                name -> name.equals("who") ? who(people) : DraftJson.number(people, "youngerThan"));
    }

    /** One of the three ways; empty while nothing is chosen. */
    static String who(JsonObject people) {
        boolean self = people.getBoolean("self", false);
        boolean child = people.getBoolean("child", false);
        if (self) {
            return child ? BOTH : SELF;
        }
        return child ? CHILD : "";
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> who = typed.chosen("who", List.of(SELF, CHILD, BOTH));
        Integer age = typed.number("age", 1, 18);
        if (who.isEmpty()) {
            return DraftJson.with(slice, "bookedFor", JsonObject.EMPTY_JSON_OBJECT);
        }
        boolean child = !who.contains(SELF);
        JsonObjectBuilder people =
                Json.createObjectBuilder().add("self", !who.contains(CHILD)).add("child", child);
        if (child && age != null) {
            people.add("youngerThan", age);
        }
        return DraftJson.with(slice, "bookedFor", people.build());
    }
}
