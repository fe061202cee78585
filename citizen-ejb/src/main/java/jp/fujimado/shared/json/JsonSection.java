package jp.fujimado.shared.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One object of a package file with its place. Reading never stops at a problem: it is noted and a harmless value is
 * given, so that all problems of a package come to light together.
 */
public final class JsonSection {

    private final String file;
    private final String pointer;
    private final JsonObject json;
    private final List<PackageProblem> problems;
    private final Set<String> read = new HashSet<>();

    public JsonSection(String file, String pointer, JsonObject json, List<PackageProblem> problems) {
        this.file = file;
        this.pointer = pointer;
        this.json = json;
        this.problems = problems;
    }

    public void problem(String name, String reason) {
        String place = name.isEmpty() ? pointer : pointer + "/" + name;
        problems.add(new PackageProblem(file, place.isEmpty() ? "/" : place, reason));
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }

    private Optional<JsonValue> value(String name) {
        read.add(name);
        return Optional.ofNullable(json.get(name));
    }

    private Optional<JsonValue> required(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            problem(name, "is missing");
        }
        return value;
    }

    /** A text that must be there and not blank. */
    public String text(String name) {
        Optional<JsonValue> value = required(name);
        String text = value.map(given -> asText(name, given)).orElse("");
        if (value.isPresent() && value.get() instanceof JsonString && text.isBlank()) {
            problem(name, "is empty");
        }
        return text;
    }

    /** A text that may be missing; then it is empty. */
    public String optionalText(String name) {
        return value(name).map(given -> asText(name, given)).orElse("");
    }

    private String asText(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        problem(name, "must be a text");
        return "";
    }

    /** A text, or an array of texts as its lines. */
    public String lines(String name) {
        return has(name) ? String.join("\n", textOrTexts(name)) : text(name);
    }

    public String optionalLines(String name) {
        return String.join("\n", textOrTexts(name));
    }

    private List<String> textOrTexts(String name) {
        return json.get(name) instanceof JsonArray ? texts(name) : List.of(optionalText(name));
    }

    /** An array of texts; empty if missing. */
    public List<String> texts(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            problem(name, "must be an array of texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(asText(name + "/" + i, array.get(i)));
        }
        return texts;
    }

    /** A whole number that must be there and lie between the bounds. */
    public long number(String name, long least, long most) {
        JsonValue value = required(name).orElse(null);
        if (value == null) {
            return least;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            long given = number.bigDecimalValue().longValue();
            if (number.bigDecimalValue().precision() < 19 && given >= least && given <= most) {
                return given;
            }
        }
        problem(name, "must be a whole number from " + least + " to " + most);
        return least;
    }

    /** True or false that may be missing; then it is false. */
    public boolean flag(String name) {
        JsonValue value = value(name).orElse(JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            problem(name, "must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    public Optional<JsonSection> optionalSection(String name) {
        return value(name).map(given -> section(name, given));
    }

    /** An object that must be there; an empty one stands in for it. */
    public JsonSection section(String name) {
        return required(name)
                .map(given -> section(name, given))
                .orElseGet(() ->
                        new JsonSection(file, pointer + "/" + name, JsonValue.EMPTY_JSON_OBJECT, new ArrayList<>()));
    }

    private JsonSection section(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return new JsonSection(file, pointer + "/" + name, object, problems);
        }
        problem(name, "must be an object");
        return new JsonSection(file, pointer + "/" + name, JsonValue.EMPTY_JSON_OBJECT, new ArrayList<>());
    }

    /** An array of objects; empty if missing. */
    public List<JsonSection> optionalSections(String name) {
        return has(name) ? sections(name) : List.of();
    }

    /** An array of objects with at least one of them. */
    public List<JsonSection> sections(String name) {
        JsonValue value = required(name).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.isEmpty()) {
            problem(name, "must be an array of objects with at least one of them");
            return List.of();
        }
        List<JsonSection> sections = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            sections.add(section(name + "/" + i, array.get(i)));
        }
        return sections;
    }

    /** Names of the properties of this object, in order. */
    public Set<String> names() {
        return new TreeSet<>(json.keySet());
    }

    public boolean isObject(String name) {
        return json.get(name) instanceof JsonObject;
    }

    public boolean isArray(String name) {
        return json.get(name) instanceof JsonArray;
    }

    public boolean isNumber(String name) {
        return json.get(name) instanceof JsonNumber;
    }

    /** Notes every property that was not asked for: a typo must not become a silent default. */
    public void nothingElse() {
        for (String name : names()) {
            if (!read.contains(name)) {
                problem(name, "unknown property; known here are " + new TreeSet<>(read));
            }
        }
    }
}
