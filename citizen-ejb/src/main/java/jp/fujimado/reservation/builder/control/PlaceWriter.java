package jp.fujimado.reservation.builder.control;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.fujimado.reservation.PlaceKind;

/** 場所: one place where people are met. */
final class PlaceWriter implements PartWriter {

    private static final List<String> KINDS =
            Stream.of(PlaceKind.values()).map(Enum::name).toList();

    @Override
    public Map<String, List<String>> shown(JsonObject slice) {
        Map<String, List<String>> shown = PartWriter.texts(
                List.of("kind", "name", "address", "detail", "meetingLink"), name -> DraftJson.text(slice, name));
        shown.put("capacity", List.of(DraftJson.number(slice, "capacity")));
        return shown;
    }

    @Override
    public JsonObject written(JsonObject slice, Typed typed, Surroundings around) {
        List<String> kind = typed.neededChoice("kind", KINDS);
        String name = typed.needed("name", 60);
        if (isTaken(around, name)) {
            typed.problem("name", "category.place.twice", name);
        }
        JsonObject place = DraftJson.with(slice, "kind", kind.isEmpty() ? "" : kind.get(0));
        place = DraftJson.with(place, "name", name);
        place = DraftJson.with(place, "address", typed.text("address", 120));
        place = DraftJson.with(place, "detail", typed.text("detail", 120));
        place = DraftJson.with(place, "capacity", typed.needed("capacity", typed.number("capacity", 1, 1000)));
        boolean online = kind.contains(PlaceKind.ONLINE.name());
        return DraftJson.with(place, "meetingLink", online ? link(typed) : "");
    }

    private static String link(Typed typed) {
        String link = typed.needed("meetingLink", 500);
        if (!link.isEmpty() && !isSecure(link)) {
            typed.problem("meetingLink", "category.place.link");
        }
        return link;
    }

    private static boolean isSecure(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isTaken(Surroundings around, String name) {
        List<JsonObject> all = DraftJson.entries(around.draft(), around.place().part());
        return IntStream.range(0, all.size())
                .anyMatch(i -> i != around.place().index()
                        && DraftJson.text(all.get(i), "name").equals(name));
    }
}
