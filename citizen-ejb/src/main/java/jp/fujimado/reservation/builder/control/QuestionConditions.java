package jp.fujimado.reservation.builder.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.PartPlace;

/**
 * When a question is asked (出る条件): only of those who have chosen an answer of a question before it. Other conditions
 * come from files; they are kept as they are, and can be taken away.
 */
final class QuestionConditions {

    private static final String VISIBLE = "visibleWhen";
    private static final String BETWEEN = "=";
    private static final String FROM_FILE = "file";

    private QuestionConditions() {}

    /** Words by key of every answer of a choice before that place, and of the condition of its own from a file. */
    static Map<String, String> offered(JsonObject draft, PartPlace place) {
        Map<String, String> offered = new LinkedHashMap<>();
        before(draft, place).forEach(question -> answers(question)
                .forEach((value, words) -> offered.put(question.getString("key") + BETWEEN + value, words)));
        String own = place.isNew() ? "" : key(question(draft, place));
        if (!own.isEmpty() && !offered.containsKey(own) && !isLost(draft, place)) {
            offered.put(own, DraftWords.say("words.when.file"));
        }
        return offered;
    }

    private static JsonObject question(JsonObject draft, PartPlace place) {
        return DraftJson.entries(draft, DraftPart.QUESTION).get(place.index());
    }

    private static List<JsonObject> before(JsonObject draft, PartPlace place) {
        List<JsonObject> questions = DraftJson.entries(draft, DraftPart.QUESTION);
        return questions.subList(0, place.isNew() ? questions.size() : place.index());
    }

    /** Words by value of the answers that can be chosen; none for what is typed. */
    private static Map<String, String> answers(JsonObject question) {
        String label = DraftJson.text(question, "label");
        Map<String, String> answers = new LinkedHashMap<>();
        if (FieldType.CHECK.code().equals(DraftJson.text(question, "type"))) {
            answers.put(Answers.YES, DraftWords.say("words.when.ticked", label));
        }
        DraftJson.objects(question, "options")
                .forEach(option -> answers.put(
                        option.getString("value"),
                        DraftWords.say("words.when", label, DraftJson.text(option, "label"))));
        return answers;
    }

    /** Key of the condition of a question; empty for none. */
    static String key(JsonObject question) {
        JsonObject condition = DraftJson.section(question, VISIBLE);
        if (condition.isEmpty()) {
            return "";
        }
        boolean simple = condition.containsKey("field") && condition.containsKey("equals");
        return simple ? condition.getString("field") + BETWEEN + condition.getString("equals") : FROM_FILE;
    }

    /** Whether it looks for an answer that nobody can give any more. */
    static boolean isLost(JsonObject draft, PartPlace place) {
        JsonObject condition = DraftJson.section(question(draft, place), VISIBLE);
        if (!condition.containsKey("equals")) {
            return false;
        }
        String field = condition.getString("field", "");
        Optional<JsonObject> asked = before(draft, place).stream()
                .filter(one -> one.getString("key").equals(field))
                .findFirst();
        Map<String, String> answers = asked.map(QuestionConditions::answers).orElse(Map.of());
        return asked.isEmpty() || !answers.isEmpty() && !answers.containsKey(condition.getString("equals"));
    }

    /** The question with the chosen condition; empty for always. */
    static JsonObject with(JsonObject question, String chosen) {
        if (chosen.equals(FROM_FILE)) {
            return question;
        }
        int at = chosen.indexOf(BETWEEN);
        return DraftJson.with(
                question,
                VISIBLE,
                at < 0
                        ? null
                        : Json.createObjectBuilder()
                                .add("field", chosen.substring(0, at))
                                .add("equals", chosen.substring(at + 1))
                                .build());
    }

    /** The condition of the question at that place, in Japanese; empty for none. */
    static String words(JsonObject draft, PartPlace place) {
        String key = key(question(draft, place));
        String words = offered(draft, place).getOrDefault(key, DraftWords.say("words.when.gone"));
        return key.isEmpty() ? "" : DraftWords.say("words.when.only", words);
    }
}
