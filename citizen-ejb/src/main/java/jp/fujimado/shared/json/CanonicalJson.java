package jp.fujimado.shared.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/** One text for one content: layout and order of keys in the files do not change it. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonObject json) {
        return sorted(json).toString();
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObjectBuilder builder = Json.createObjectBuilder();
            new TreeMap<>(object).forEach((key, one) -> builder.add(key, sorted(one)));
            return builder.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder builder = Json.createArrayBuilder();
            array.forEach(one -> builder.add(sorted(one)));
            return builder.build();
        }
        return value;
    }
}
