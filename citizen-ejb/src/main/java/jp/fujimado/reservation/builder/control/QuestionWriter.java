package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.LimitKind;
import jp.fujimado.reservation.builder.QuestionKinds;

/** 質問: one thing that is asked before the time is confirmed, with the kinds of fields that procedures have. */
final class QuestionWriter implements PartWriter {

    private static final Map<FieldType, Integer> USUAL_LENGTH =
            Map.of(FieldType.TEXT, 60, FieldType.KANA, 60, FieldType.TEXTAREA, 400);

    /** What the city knows is not asked twice. */
    private static final Map<FieldType, List<String>> KNOWN = Map.of(
            FieldType.PHONE, List.of("resident.phone", "tel"),
            FieldType.EMAIL, List.of("resident.email", "email"),
            FieldType.POSTCODE, List.of("resident.postcode", "postal-code"));

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown =
                PartWriter.texts(List.of("type", "label", "hint"), name -> DraftJson.text(slice, name));
        shown.put("required", slice.getBoolean("required", false) ? List.of("true") : List.of());
        shown.put(
                "options",
                List.of(DraftJson.objects(slice, "options").stream()
                        .map(option -> DraftJson.text(option, "label"))
                        .collect(Collectors.joining("\n"))));
        shown.put("when", List.of(QuestionConditions.key(slice)));
        JsonObject limits = DraftJson.section(slice, "limits");
        for (LimitKind kind : List.of(LimitKind.MAX_LENGTH, LimitKind.MIN, LimitKind.MAX)) {
            shown.put(kind.code(), List.of(limit(limits.get(kind.code()))));
        }
        return shown;
    }

    private static String limit(JsonValue stored) {
        if (stored instanceof JsonObject told) {
            return String.valueOf(told.get("value"));
        }
        return stored == null ? "" : stored.toString();
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> chosen = typed.neededChoice(
                "type", QuestionKinds.ALL.stream().map(FieldType::code).toList());
        JsonObject question = DraftJson.with(slice, "label", typed.needed("label", 100));
        question = DraftJson.with(question, "hint", typed.text("hint", 200));
        List<String> when = typed.chosen(
                "when",
                QuestionConditions.offered(around.draft(), around.place()).keySet());
        question = QuestionConditions.with(question, when.isEmpty() ? "" : when.get(0));
        if (!question.containsKey("requiredWhen")) {
            question = Json.createObjectBuilder(question)
                    .add("required", typed.ticked("required"))
                    .build();
        }
        Optional<FieldType> type = chosen.isEmpty() ? Optional.empty() : FieldType.byCode(chosen.get(0));
        if (type.isEmpty()) {
            return question;
        }
        if (!type.get().code().equals(DraftJson.text(slice, "type"))) {
            question = known(DraftJson.with(question, "type", type.get().code()), type.get());
        }
        question = DraftJson.with(question, "options", options(slice, typed, type.get()));
        return DraftJson.with(question, "limits", limits(slice, typed, type.get()));
    }

    private static JsonObject known(JsonObject question, FieldType type) {
        List<String> items = KNOWN.getOrDefault(type, List.of("", ""));
        return DraftJson.with(DraftJson.with(question, "prefill", items.get(0)), "autocomplete", items.get(1));
    }

    /** An option that is there already keeps its value, so that answers can be compared over the versions. */
    private static JsonArray options(JsonObject slice, Typed typed, FieldType type) {
        JsonArrayBuilder options = Json.createArrayBuilder();
        if (!type.hasOptions()) {
            return options.build();
        }
        List<String> labels = typed.lines("options", 100).stream().distinct().toList();
        if (labels.size() < 2) {
            typed.problem("options", "category.question.options");
        }
        List<JsonObject> before = DraftJson.objects(slice, "options");
        Set<String> used = before.stream().map(one -> one.getString("value")).collect(Collectors.toSet());
        int next = 1;
        for (String label : labels) {
            Optional<JsonObject> kept = before.stream()
                    .filter(one -> DraftJson.text(one, "label").equals(label))
                    .findFirst();
            while (kept.isEmpty() && used.contains("option" + next)) {
                next++;
            }
            options.add(kept.orElse(option("option" + next, label)));
            next += kept.isEmpty() ? 1 : 0;
        }
        return options.build();
    }

    private static JsonObject option(String value, String label) {
        return Json.createObjectBuilder()
                .add("value", value)
                .add("label", label)
                .build();
    }

    private static JsonObject limits(JsonObject slice, Typed typed, FieldType type) {
        JsonObject limits = DraftJson.section(slice, "limits");
        for (LimitKind kind : LimitKind.values()) {
            if (!type.limits().contains(kind)) {
                limits = DraftJson.with(limits, kind.code(), (JsonValue) null);
            }
        }
        if (USUAL_LENGTH.containsKey(type)) {
            Integer length = typed.number("maxLength", 1, 2000);
            limits = DraftJson.with(limits, "maxLength", length == null ? USUAL_LENGTH.get(type) : length);
        }
        if (type == FieldType.NUMBER) {
            Integer least = typed.number("min", 0, 999_999);
            Integer most = typed.number("max", 0, 999_999);
            if (least != null && most != null && least > most) {
                typed.problem("max", "category.question.order");
            }
            limits = DraftJson.with(DraftJson.with(limits, "min", least), "max", most);
        }
        return limits;
    }

    /** The first key {@code q1}, {@code q2} … that no question has. */
    static String freeKey(List<JsonObject> questions) {
        Set<String> used = questions.stream().map(one -> one.getString("key")).collect(Collectors.toSet());
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "q" + i)
                .filter(key -> !used.contains(key))
                .findFirst()
                .orElseThrow();
    }
}
