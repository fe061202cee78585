package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 臨時の日: times on one day outside any series. */
final class ExtraDayWriter implements PartWriter {

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown = HoursTyped.shown(slice);
        shown.put("places", DraftJson.texts(slice, "places"));
        shown.put("day", List.of(SeriesWriter.day(DraftJson.text(slice, "day"))));
        return shown;
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        JsonObject extra = HoursTyped.written(JsonObject.EMPTY_JSON_OBJECT, typed);
        extra = DraftJson.with(
                extra, "places", typed.neededChoice("places", around.places().keySet()));
        LocalDate day = typed.needed("day", typed.day("day"));
        return DraftJson.with(extra, "day", day == null ? "" : day.toString());
    }
}
