package jp.fujimado.procedure.definition.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.shared.json.JsonSection;

/**
 * Reads a condition: {@code {"field": "…", "equals": "…"}}, {@code {"field": "…", "in": ["…"]}}, {@code {"field": "…",
 * "notEmpty": true}}, {@code {"and": […]}}, {@code {"or": […]}}, {@code {"not": {…}}}.
 */
final class ConditionReader {

    private static final Set<String> PREDICATES = Set.of("equals", "in", "notEmpty", "and", "or", "not");

    private final Map<String, FormField> earlier;

    /** @param earlier fields that are asked before, by key; a condition may look at these only */
    ConditionReader(Map<String, FormField> earlier) {
        this.earlier = earlier;
    }

    Condition optional(JsonSection parent, String name, Condition otherwise) {
        return parent.optionalSection(name).map(this::condition).orElse(otherwise);
    }

    private Condition condition(JsonSection json) {
        Set<String> predicates = json.names();
        predicates.retainAll(PREDICATES);
        if (predicates.size() != 1) {
            json.problem("", "a condition has exactly one of " + new TreeSet<>(PREDICATES));
            return Condition.ALWAYS;
        }
        String predicate = predicates.iterator().next();
        Condition condition =
                switch (predicate) {
                    case "and" -> new Condition.And(parts(json, "and"));
                    case "or" -> new Condition.Or(parts(json, "or"));
                    case "not" -> new Condition.Not(condition(json.section("not")));
                    default -> ofField(json, predicate);
                };
        json.nothingElse();
        return condition;
    }

    private List<Condition> parts(JsonSection json, String name) {
        return json.sections(name).stream().map(this::condition).toList();
    }

    private Condition ofField(JsonSection json, String predicate) {
        String key = json.text("field");
        Optional<FormField> field = Optional.ofNullable(earlier.get(key));
        if (field.isEmpty() && !key.isEmpty()) {
            json.problem("field", "there is no field '" + key + "' before this place; conditions look back only");
        }
        if (predicate.equals("notEmpty")) {
            if (!json.flag("notEmpty")) {
                json.problem("notEmpty", "can only be true; for the opposite use not");
            }
            return new Condition.NotEmpty(key);
        }
        if (predicate.equals("equals")) {
            String value = json.text("equals");
            requireValue(json, "equals", field, value);
            return new Condition.EqualTo(key, value);
        }
        List<String> values = json.texts("in");
        if (values.isEmpty()) {
            json.problem("in", "must name at least one value");
        }
        values.forEach(value -> requireValue(json, "in", field, value));
        return new Condition.In(key, values);
    }

    private static void requireValue(JsonSection json, String name, Optional<FormField> field, String value) {
        field.ifPresent(one -> {
            boolean possible = one.type() == FieldType.CHECK
                    ? value.equals(Answers.YES)
                    : one.options().isEmpty()
                            || one.options().stream()
                                    .anyMatch(option -> option.value().equals(value));
            if (!possible) {
                json.problem(name, "the field '" + one.key() + "' can never be '" + value + "'");
            }
        });
    }
}
