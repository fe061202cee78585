package jp.fujimado.procedure;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person answered: field key to text or texts. Immutable. Text is kept exactly as given (IVS, four-byte
 * characters, emoji); empty texts do not exist, an unanswered field has no entry.
 *
 * <p>Dates are ISO ({@code 2027-06-13}), numbers plain digits, chosen options their codes, a given consent {@code yes},
 * files the ids of their attachments.
 */
public final class Answers implements Serializable {

    /** Value of a ticked single check box. */
    public static final String YES = "yes";

    /** Kept: the static methods of {@code Json} look for the provider anew at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Answers NONE = new Answers(new TreeMap<>());

    private final TreeMap<String, List<String>> values;

    private Answers(TreeMap<String, List<String>> values) {
        this.values = values;
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<String, ? extends Collection<String>> raw) {
        TreeMap<String, List<String>> kept = new TreeMap<>();
        raw.forEach((key, texts) -> put(kept, key, texts));
        return new Answers(kept);
    }

    /** Reads what {@link #toJson} wrote; an empty or missing text gives no answers. */
    public static Answers fromJson(String json) {
        if (json == null || json.isBlank()) {
            return NONE;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            TreeMap<String, List<String>> kept = new TreeMap<>();
            reader.readObject().forEach((key, value) -> put(kept, key, texts(value)));
            return new Answers(kept);
        }
    }

    private static List<String> texts(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.getValuesAs(JsonString::getString);
        }
        return List.of(((JsonString) value).getString());
    }

    private static void put(TreeMap<String, List<String>> target, String key, Collection<String> texts) {
        List<String> kept = new ArrayList<>();
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                kept.add(text);
            }
        }
        if (kept.isEmpty()) {
            target.remove(key);
        } else {
            target.put(key, List.copyOf(kept));
        }
    }

    /** One object, keys in order; a single text as a string, several as an array. */
    public String toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((key, texts) -> {
            if (texts.size() == 1) {
                json.add(key, texts.get(0));
            } else {
                json.add(key, JSON.createArrayBuilder(texts));
            }
        });
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.createWriter(text)) {
            writer.writeObject(json.build());
        }
        return text.toString();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The (first) text, or an empty one. */
    public String text(String key) {
        List<String> texts = texts(key);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** All texts of the field in the order given; empty if unanswered. */
    public List<String> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The date, if the answer is a date in ISO form. */
    public Optional<LocalDate> date(String key) {
        try {
            return has(key) ? Optional.of(LocalDate.parse(text(key))) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The number, if the answer is one. */
    public Optional<BigDecimal> number(String key) {
        try {
            return has(key) ? Optional.of(new BigDecimal(text(key))) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** A copy with this field answered so, or unanswered if no text is given. */
    public Answers with(String key, String... texts) {
        TreeMap<String, List<String>> copy = new TreeMap<>(values);
        put(copy, key, List.of(texts));
        return new Answers(copy);
    }

    /** A copy in which the named fields are as in {@code newer} (also unanswered), all others as here. */
    public Answers replaced(Collection<String> keys, Answers newer) {
        TreeMap<String, List<String>> copy = new TreeMap<>(values);
        keys.forEach(key -> put(copy, key, newer.texts(key)));
        return new Answers(copy);
    }

    /** A copy with only these fields. */
    public Answers only(Collection<String> keys) {
        TreeMap<String, List<String>> copy = new TreeMap<>(values);
        copy.keySet().retainAll(Set.copyOf(keys));
        return new Answers(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names the answered fields only; what people answered must not leak into a log. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
