package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fujimado.reservation.DayHours;
import jp.fujimado.reservation.OpeningSeries;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.shared.time.JapaneseDate;

/** 時間割: times that come again every week. */
final class SeriesWriter implements PartWriter {

    private static final List<String> WEEK =
            Stream.of(DayOfWeek.values()).map(Enum::name).toList();

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown = HoursTyped.shown(slice);
        shown.put("places", DraftJson.texts(slice, "places"));
        shown.put("days", DraftJson.texts(slice, "days"));
        for (String field : List.of("startsOn", "endsOn")) {
            shown.put(field, List.of(day(DraftJson.text(slice, field))));
        }
        shown.put("exceptions", List.of(days(slice, "exceptions")));
        return shown;
    }

    static String day(String stored) {
        return stored.isEmpty() ? "" : JapaneseDate.western(LocalDate.parse(stored));
    }

    /** Stored days as lines. */
    static String days(JsonObject json, String name) {
        return DraftJson.texts(json, name).stream().map(SeriesWriter::day).collect(Collectors.joining("\n"));
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        JsonObject series = HoursTyped.written(JsonObject.EMPTY_JSON_OBJECT, typed);
        series = DraftJson.with(
                series, "places", typed.neededChoice("places", around.places().keySet()));
        series = DraftJson.with(series, "days", typed.neededChoice("days", WEEK));
        LocalDate startsOn = typed.needed("startsOn", typed.day("startsOn"));
        LocalDate endsOn = typed.day("endsOn");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            typed.problem("endsOn", "category.series.order");
        }
        series = DraftJson.with(series, "startsOn", startsOn == null ? "" : startsOn.toString());
        series = DraftJson.with(series, "endsOn", endsOn == null ? "" : endsOn.toString());
        series = DraftJson.with(
                series,
                "exceptions",
                typed.days("exceptions").stream().map(LocalDate::toString).toList());
        typed.refuse();
        refuseOverlap(read(series), typed, around);
        return series;
    }

    private static void refuseOverlap(OpeningSeries written, Typed typed, Surroundings around) {
        List<JsonObject> all = DraftJson.entries(around.draft(), DraftPart.SERIES);
        for (int i = 0; i < all.size(); i++) {
            if (i != around.place().index() && written.overlaps(read(all.get(i)))) {
                typed.problem("from", "category.series.overlap", DraftWords.series(all.get(i), around.places()));
            }
        }
    }

    private static OpeningSeries read(JsonObject series) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        DraftJson.texts(series, "days").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        String end = DraftJson.text(series, "endsOn");
        return new OpeningSeries(
                DraftJson.texts(series, "places"),
                days,
                new DayHours(
                        LocalTime.parse(DraftJson.text(series, "from")),
                        LocalTime.parse(DraftJson.text(series, "until")),
                        null,
                        null),
                LocalDate.parse(DraftJson.text(series, "startsOn")),
                end.isEmpty() ? null : LocalDate.parse(end),
                new TreeSet<>());
    }
}
