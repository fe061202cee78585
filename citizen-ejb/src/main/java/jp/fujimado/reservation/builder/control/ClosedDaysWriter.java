package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 休みの日: days on which nothing takes place, beside those on which the city hall is closed anyway. */
final class ClosedDaysWriter implements PartWriter {

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        return Map.of("closedDays", List.of(SeriesWriter.days(slice, "closedDays")));
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> days =
                typed.days("closedDays").stream().map(LocalDate::toString).toList();
        return DraftJson.with(slice, "closedDays", days);
    }
}
