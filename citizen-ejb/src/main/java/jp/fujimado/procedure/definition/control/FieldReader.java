package jp.fujimado.procedure.definition.control;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.procedure.definition.Condition;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.definition.FormField.Handling;
import jp.fujimado.procedure.definition.FormField.Option;
import jp.fujimado.procedure.definition.FormField.Presence;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.Limit;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.shared.json.JsonSection;

/** Reads one field of {@code form.json}. */
final class FieldReader {

    private static final Set<String> AUTOCOMPLETE = Set.of(
            "name",
            "family-name",
            "given-name",
            "bday",
            "postal-code",
            "street-address",
            "tel",
            "email",
            "organization");

    /** Without these limits an answer could be of any size. */
    private static final Map<FieldType, Set<LimitKind>> NEEDED = Map.of(
            FieldType.TEXT, Set.of(LimitKind.MAX_LENGTH),
            FieldType.KANA, Set.of(LimitKind.MAX_LENGTH),
            FieldType.TEXTAREA, Set.of(LimitKind.MAX_LENGTH),
            FieldType.BANK_NAME, Set.of(LimitKind.MAX_LENGTH),
            FieldType.BANK_BRANCH, Set.of(LimitKind.MAX_LENGTH),
            FieldType.BANK_HOLDER, Set.of(LimitKind.MAX_LENGTH),
            FieldType.FILE, Set.of(LimitKind.MAX_FILES, LimitKind.CONTENT_TYPES, LimitKind.MAX_BYTES));

    private final JsonSection json;
    private final KnownCodes known;
    private final Map<String, FormField> earlier;
    private final ConditionReader conditions;

    /** @param earlier fields that are asked before, by key */
    FieldReader(JsonSection json, KnownCodes known, Map<String, FormField> earlier) {
        this.json = json;
        this.known = known;
        this.earlier = earlier;
        this.conditions = new ConditionReader(earlier);
    }

    FormField field() {
        String key = json.text("key");
        if (!key.isEmpty() && !key.matches("[a-z][a-zA-Z0-9]{0,59}")) {
            json.problem("key", "'" + key + "' must be letters and digits, beginning with a small letter, at most 60");
        }
        FieldType type = type();
        FormField field = new FormField(
                key,
                type,
                json.text("label"),
                json.optionalLines("hint"),
                presence(),
                options(type),
                limits(type),
                handling(type));
        json.nothingElse();
        return field;
    }

    private FieldType type() {
        String code = json.text("type");
        return FieldType.byCode(code).orElseGet(() -> {
            if (!code.isEmpty()) {
                String all =
                        Arrays.stream(FieldType.values()).map(FieldType::code).collect(Collectors.joining(", "));
                json.problem("type", "unknown field type '" + code + "'; known are " + all);
            }
            return FieldType.TEXT;
        });
    }

    private Presence presence() {
        Condition visible = conditions.optional(json, "visibleWhen", Condition.ALWAYS);
        if (json.has("required") == json.has("requiredWhen")) {
            json.problem("required", "give either required (true or false) or requiredWhen");
        }
        Condition always = json.flag("required") ? Condition.ALWAYS : Condition.NEVER;
        return new Presence(visible, conditions.optional(json, "requiredWhen", always));
    }

    private List<Option> options(FieldType type) {
        if (!type.hasOptions()) {
            if (json.has("options")) {
                json.optionalSections("options");
                json.problem("options", "a field of type " + type.code() + " has no options");
            }
            return List.of();
        }
        Set<String> values = new HashSet<>();
        return json.sections("options").stream()
                .map(section -> {
                    Option option =
                            new Option(section.text("value"), section.text("label"), section.optionalText("hint"));
                    if (!values.add(option.value())) {
                        section.problem("value", "duplicate option value '" + option.value() + "'");
                    }
                    section.nothingElse();
                    return option;
                })
                .toList();
    }

    private List<Limit> limits(FieldType type) {
        List<Limit> limits = json.optionalSection("limits")
                .map(section -> new LimitReader(section, type, earlier).limits())
                .orElse(List.of());
        Set<LimitKind> given = limits.stream().map(Limit::kind).collect(Collectors.toSet());
        boolean typeIsKnown = FieldType.byCode(json.optionalText("type")).isPresent();
        Set<LimitKind> missing = new TreeSet<>(typeIsKnown ? NEEDED.getOrDefault(type, Set.of()) : Set.of());
        missing.removeAll(given);
        missing.forEach(kind -> json.problem(
                "limits/" + kind.code(), "is missing; a field of type " + type.code() + " needs this limit"));
        return limits;
    }

    private Handling handling(FieldType type) {
        String prefill = json.optionalText("prefill");
        Codes.require(json, "prefill", prefill, known.prefills());
        String autocomplete = json.optionalText("autocomplete");
        Codes.require(json, "autocomplete", autocomplete, AUTOCOMPLETE);
        return new Handling(prefill, autocomplete, json.flag("sensitive") || type.isBankAccount());
    }
}
