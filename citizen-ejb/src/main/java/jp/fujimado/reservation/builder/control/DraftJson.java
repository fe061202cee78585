package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.json.CanonicalJson;

/** The content of a draft: the same JSON as a file of {@code config/reservations}, in which anything may be missing. */
final class DraftJson {

    private static final Map<DraftPart, String> ARRAYS = Map.of(
            DraftPart.PLACE, "places",
            DraftPart.SERIES, "series",
            DraftPart.EXTRA_DAY, "extraDays",
            DraftPart.LIMIT, "limits",
            DraftPart.FOLLOW_UP, "followUp");

    private static final Map<DraftPart, List<String>> PROPERTIES = Map.of(
            DraftPart.GUIDE, List.of("department", "guide"),
            DraftPart.PEOPLE, List.of("bookedFor"),
            DraftPart.RULES, List.of("rules"),
            DraftPart.CLOSED_DAYS, List.of("closedDays"));

    private DraftJson() {}

    static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The object with this property; an empty text, array or object, or null, takes it away. */
    static JsonObject with(JsonObject json, String name, JsonValue value) {
        JsonObjectBuilder builder = Json.createObjectBuilder(json);
        boolean empty = value == null
                || value instanceof JsonString text && text.getString().isEmpty()
                || value instanceof JsonArray array && array.isEmpty()
                || value instanceof JsonObject object && object.isEmpty();
        return (empty ? builder.remove(name) : builder.add(name, value)).build();
    }

    static JsonObject with(JsonObject json, String name, String text) {
        return with(json, name, Json.createValue(text));
    }

    static JsonObject with(JsonObject json, String name, Collection<String> texts) {
        return with(json, name, Json.createArrayBuilder(texts).build());
    }

    static JsonObject with(JsonObject json, String name, Integer number) {
        return with(json, name, number == null ? null : Json.createValue(number));
    }

    static JsonObject section(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject section ? section : JsonValue.EMPTY_JSON_OBJECT;
    }

    static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray ? String.join("\n", texts(json, name)) : json.getString(name, "");
    }

    static List<String> texts(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }

    /** The number as it is typed; empty for none. */
    static String number(JsonObject json, String name) {
        return json.containsKey(name) ? String.valueOf(json.getInt(name)) : "";
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        return json.get(name) instanceof JsonArray array ? array.getValuesAs(JsonObject.class) : List.of();
    }

    /** Entries of a list of the draft. */
    static List<JsonObject> entries(JsonObject draft, DraftPart part) {
        if (part != DraftPart.QUESTION) {
            return objects(draft, ARRAYS.get(part));
        }
        return objects(section(draft, "questions"), "pages").stream()
                .flatMap(page -> objects(page, "fields").stream())
                .toList();
    }

    /** The draft with these entries in the list; questions stand on one page, as people see them. */
    static JsonObject withEntries(JsonObject draft, DraftPart part, List<JsonObject> entries) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        entries.forEach(array::add);
        if (part != DraftPart.QUESTION) {
            return with(draft, ARRAYS.get(part), array.build());
        }
        if (entries.isEmpty()) {
            return with(draft, "questions", (JsonValue) null);
        }
        List<JsonObject> pages = objects(section(draft, "questions"), "pages");
        JsonObject page = pages.isEmpty()
                ? Json.createObjectBuilder()
                        .add("key", "questions")
                        .add("name", DraftWords.say("questions.name"))
                        .add("title", DraftWords.say("questions.title"))
                        .build()
                : pages.get(0);
        return with(
                draft,
                "questions",
                Json.createObjectBuilder()
                        .add("pages", Json.createArrayBuilder().add(with(page, "fields", array.build())))
                        .build());
    }

    static List<JsonObject> replaced(List<JsonObject> entries, int index, JsonObject entry) {
        List<JsonObject> changed = new ArrayList<>(entries);
        if (index == PartPlace.NEW) {
            changed.add(entry);
        } else {
            changed.set(index, entry);
        }
        return changed;
    }

    /** What the part says: an entry, or the properties of the draft that belong to it. */
    static JsonObject slice(JsonObject draft, PartPlace place) {
        if (place.part().isList()) {
            return place.isNew()
                    ? JsonValue.EMPTY_JSON_OBJECT
                    : entries(draft, place.part()).get(place.index());
        }
        JsonObjectBuilder slice = Json.createObjectBuilder();
        PROPERTIES.get(place.part()).stream()
                .filter(draft::containsKey)
                .forEach(name -> slice.add(name, draft.get(name)));
        return slice.build();
    }

    /** Puts it back in its place. */
    static JsonObject withSlice(JsonObject draft, PartPlace place, JsonObject slice) {
        if (place.part().isList()) {
            List<JsonObject> entries = entries(draft, place.part());
            return withEntries(draft, place.part(), replaced(entries, place.index(), slice));
        }
        JsonObject changed = draft;
        for (String name : PROPERTIES.get(place.part())) {
            changed = with(changed, name, slice.get(name));
        }
        return changed;
    }

    /** Mark of a content; another content has another mark. */
    static String mark(JsonObject content) {
        return Fingerprint.of(CanonicalJson.of(content)).substring(0, 16);
    }
}
