package jp.fujimado.staffweb.reservation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Typed values of one part of a draft, by field: texts, choices of several, and single ticks. */
public final class PartValues implements Serializable {

    private final Map<String, List<String>> stored;
    private final Map<String, Object> texts = new HashMap<>();
    private final Map<String, Object> lists = new HashMap<>();
    private final Map<String, Object> ticks = new HashMap<>();

    private PartValues(Map<String, List<String>> stored) {
        this.stored = stored;
    }

    static PartValues of(Map<String, List<String>> stored) {
        PartValues values = new PartValues(stored);
        stored.forEach((field, given) -> {
            values.texts.put(field, given.isEmpty() ? "" : given.get(0));
            values.lists.put(field, new ArrayList<>(given));
            values.ticks.put(field, given.contains("true"));
        });
        return values;
    }

    /** Everything as it was typed; a field is one of the three kinds, and only that has changed. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        stored.forEach((field, before) -> typed.put(field, typed(field, before)));
        return typed;
    }

    private List<String> typed(String field, List<String> before) {
        List<String> list = strings((List<?>) lists.get(field));
        if (!list.equals(before)) {
            return list;
        }
        if (!ticks.get(field).equals(before.contains("true"))) {
            return Boolean.TRUE.equals(ticks.get(field)) ? List.of("true") : List.of();
        }
        Object text = texts.get(field);
        boolean same = String.valueOf(text == null ? "" : text).equals(before.isEmpty() ? "" : before.get(0));
        return same ? before : List.of(text == null ? "" : text.toString());
    }

    private static List<String> strings(List<?> values) {
        return values == null ? List.of() : values.stream().map(String::valueOf).toList();
    }

    public Map<String, Object> getTexts() {
        return texts;
    }

    public Map<String, Object> getLists() {
        return lists;
    }

    public Map<String, Object> getTicks() {
        return ticks;
    }
}
