package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Hours of one day, as both series and single days have them. */
final class HoursTyped {

    private static final List<String> FIELDS = List.of("from", "until", "breakFrom", "breakUntil");

    private HoursTyped() {}

    static Map<String, List<String>> shown(JsonObject slice) {
        return PartWriter.texts(FIELDS, name -> DraftJson.text(slice, name));
    }

    static JsonObject written(JsonObject slice, Typed typed) {
        LocalTime from = typed.needed("from", typed.time("from"));
        LocalTime until = typed.needed("until", typed.time("until"));
        LocalTime breakFrom = typed.time("breakFrom");
        LocalTime breakUntil = typed.time("breakUntil");
        if (isNotBefore(from, until)) {
            typed.problem("until", "category.hours.order");
        }
        if (typed.text("breakFrom", 10).isEmpty()
                != typed.text("breakUntil", 10).isEmpty()) {
            typed.problem("breakUntil", "category.hours.break-half");
        }
        if (isNotBefore(breakFrom, breakUntil)) {
            typed.problem("breakUntil", "category.hours.break-order");
        }
        JsonObject changed = DraftJson.with(slice, "from", text(from));
        changed = DraftJson.with(changed, "until", text(until));
        changed = DraftJson.with(changed, "breakFrom", text(breakFrom));
        return DraftJson.with(changed, "breakUntil", text(breakUntil));
    }

    private static boolean isNotBefore(LocalTime from, LocalTime until) {
        return from != null && until != null && !from.isBefore(until);
    }

    private static String text(LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
