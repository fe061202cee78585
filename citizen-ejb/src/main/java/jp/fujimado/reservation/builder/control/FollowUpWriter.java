package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.SuggestedFollowUp;

/** 面談のあと: one thing that officials are offered after a meeting, a procedure or a task in words. */
final class FollowUpWriter implements PartWriter {

    private static final String PROCEDURE = "PROCEDURE";
    private static final String TASK = "TASK";

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown =
                PartWriter.texts(List.of("procedure", "text"), name -> DraftJson.text(slice, name));
        shown.put("what", List.of(what(slice)));
        shown.put("days", List.of(DraftJson.number(slice, "days")));
        return shown;
    }

    /** Empty while nothing is chosen. */
    private static String what(JsonObject slice) {
        if (slice.containsKey("procedure")) {
            return PROCEDURE;
        }
        return slice.containsKey("text") ? TASK : "";
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> what = typed.neededChoice("what", List.of(PROCEDURE, TASK));
        JsonObject written = JsonObject.EMPTY_JSON_OBJECT;
        if (what.contains(PROCEDURE)) {
            List<String> procedure =
                    typed.neededChoice("procedure", around.names().procedures().keySet());
            written = DraftJson.with(written, "procedure", procedure.isEmpty() ? "" : procedure.get(0));
        } else if (what.contains(TASK)) {
            written = DraftJson.with(written, "text", typed.needed("text", 200));
        }
        return DraftJson.with(written, "days", typed.number("days", 0, SuggestedFollowUp.MOST_DAYS));
    }
}
