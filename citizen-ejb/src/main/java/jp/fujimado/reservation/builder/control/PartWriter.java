package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.PartPlace;

/** How one part of a draft is shown in fields, and read from them. */
interface PartWriter {

    /**
     * Where the part stands.
     *
     * @param departments for which the acting official may draft
     * @param names of life events and procedures that exist
     */
    record Surroundings(JsonObject draft, PartPlace place, Set<String> departments, CityNames names) {

        /** Names of the draft's places by code. */
        Map<String, String> places() {
            return placesOf(draft);
        }
    }

    static Map<String, String> placesOf(JsonObject draft) {
        return DraftJson.entries(draft, DraftPart.PLACE).stream()
                .collect(Collectors.toMap(
                        place -> place.getString("code"),
                        place -> DraftJson.text(place, "name"),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** Typed values by field. */
    Map<String, List<String>> shown(JsonObject slice);

    /** What it says after that was typed; what has to be mended is noted. */
    JsonObject written(JsonObject slice, Typed typed, Surroundings around);

    /** Values of fields that hold one text each. */
    static Map<String, List<String>> texts(List<String> names, UnaryOperator<String> value) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        names.forEach(name -> shown.put(name, List.of(value.apply(name))));
        return shown;
    }
}
