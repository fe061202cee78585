package jp.fujimado.reservation.builder.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.reservation.builder.control.PartWriter.Surroundings;
import jp.fujimado.shared.error.InvalidInput;
import org.junit.jupiter.api.Test;

/** Fields to content and back. */
class PartWriterTest {

    private static final CityNames NAMES = new CityNames(Map.of(), Map.of("pregnancy-support-1", "妊婦のための支援給付（1回目）"));
    private static final Path SHIPPED = Path.of("..", "config", "reservations");

    private final JsonObject draft = Json.createObjectBuilder()
            .add("bookedFor", Json.createObjectBuilder().add("child", true).add("youngerThan", 7))
            .add("places", Json.createArrayBuilder().add(place("place-1", "善行")).add(place("place-2", "長後")))
            .add(
                    "series",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("places", Json.createArrayBuilder().add("place-1"))
                                    .add("days", Json.createArrayBuilder().add("MONDAY"))
                                    .add("from", "10:00")
                                    .add("until", "12:00")
                                    .add("startsOn", "2026-04-01")
                                    .add("endsOn", "2027-03-31")))
            .build();

    private static JsonObject place(String code, String name) {
        return Json.createObjectBuilder().add("code", code).add("name", name).build();
    }

    private JsonObject written(PartWriter writer, DraftPart part, JsonObject slice, Map<String, String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        Typed typed = new Typed(values);
        JsonObject written = writer.written(
                slice, typed, new Surroundings(draft, new PartPlace(part, PartPlace.NEW), Set.of("d046"), NAMES));
        typed.refuse();
        return written;
    }

    private JsonObject series(String startsOn, String from) {
        return written(
                new SeriesWriter(),
                DraftPart.SERIES,
                JsonObject.EMPTY_JSON_OBJECT,
                Map.of("places", "place-1", "days", "MONDAY", "from", from, "until", "15:00", "startsOn", startsOn));
    }

    @Test
    void a_series_may_follow_the_one_that_ends_on_31_march_on_1_april() {
        assertEquals("2027-04-01", series("2027年4月1日", "10:00").getString("startsOn"));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> series("2027年3月31日", "11:00"));
        assertTrue(
                refusal.problems().get(0).sentence().contains("2027年3月31日まで"),
                refusal.problems().toString());
        assertEquals("12:00", series("2027年3月31日", "12:00").getString("from"), "after the other one");
    }

    @Test
    void a_limit_says_in_japanese_what_it_is() {
        Map<String, String> fields =
                Map.of("subject", "CHILD", "most", "1", "places", "place-2", "from", "8月1日", "until", "10月31日");
        JsonObject limit = written(new LimitWriter(), DraftPart.LIMIT, place("limit-1", ""), fields);
        assertEquals("長後の相談は、8月1日から10月31日までに、お子さん1人につき1回まで", limit.getString("title"));
        assertEquals("08-01", limit.getString("from"));
        assertEquals("limit-1", limit.getString("code"), "under which it is counted");
        Map<String, String> year = Map.of("subject", "HOUSEHOLD", "most", "2");
        assertEquals(
                "この相談は、4月から翌年3月までの1年度に、1つの家族につき2回まで",
                written(new LimitWriter(), DraftPart.LIMIT, place("limit-2", ""), year)
                        .getString("title"));
    }

    @Test
    void an_option_keeps_its_value_when_others_come_and_go() {
        JsonObject key = Json.createObjectBuilder().add("key", "q1").build();
        JsonObject question = question(key, "選び方\n申し込み");
        JsonObject changed = question(question, "申し込み\n見学\n見学");
        List<JsonObject> options = changed.getJsonArray("options").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("申し込み", "見学"),
                options.stream().map(one -> one.getString("label")).toList());
        assertEquals("option2", options.get(0).getString("value"));
        assertEquals("option3", options.get(1).getString("value"));
    }

    private JsonObject question(JsonObject before, String options) {
        return written(
                new QuestionWriter(),
                DraftPart.QUESTION,
                before,
                Map.of("type", "radio", "label", "相談", "options", options, "required", "true"));
    }

    @Test
    void another_kind_of_question_takes_its_options_and_limits_away_and_is_not_asked_for_what_is_known() {
        JsonObject key = Json.createObjectBuilder().add("key", "q1").build();
        JsonObject phone = written(
                new QuestionWriter(),
                DraftPart.QUESTION,
                question(key, "はい\nいいえ"),
                Map.of("type", "phone", "label", "電話", "options", "はい\nいいえ"));
        assertFalse(phone.containsKey("options"));
        assertEquals("resident.phone", phone.getString("prefill"));
        assertFalse(phone.getBoolean("required"));
    }

    @Test
    void what_comes_after_a_meeting_is_a_procedure_of_the_city_or_a_task() {
        JsonObject none = JsonObject.EMPTY_JSON_OBJECT;
        Map<String, String> both =
                Map.of("what", "PROCEDURE", "procedure", "pregnancy-support-1", "text", "電話する", "days", "１４");
        JsonObject procedure = written(new FollowUpWriter(), DraftPart.FOLLOW_UP, none, both);
        assertEquals(Set.of("procedure", "days"), procedure.keySet());
        assertEquals(14, procedure.getInt("days"));
        Map<String, String> other = Map.of("what", "TASK", "procedure", "pregnancy-support-1", "text", "電話する");
        assertEquals(
                Set.of("text"),
                written(new FollowUpWriter(), DraftPart.FOLLOW_UP, procedure, other)
                        .keySet());
        for (Map<String, String> wrong : List.of(
                Map.of("text", "電話する"),
                Map.of("what", "TASK"),
                Map.of("what", "PROCEDURE", "procedure", "ended"),
                Map.of("what", "TASK", "text", "電話する", "days", "367"))) {
            assertThrows(
                    InvalidInput.class,
                    () -> written(new FollowUpWriter(), DraftPart.FOLLOW_UP, none, wrong),
                    wrong.toString());
        }
    }

    /** What a page shows and gets back unchanged is what there was: nothing of a shipped category is lost by saving. */
    @Test
    void what_is_not_changed_stays_as_it_is() throws IOException {
        Map<DraftPart, PartWriter> writers = Map.of(
                DraftPart.PLACE, new PlaceWriter(),
                DraftPart.LIMIT, new LimitWriter(),
                DraftPart.QUESTION, new QuestionWriter(),
                DraftPart.FOLLOW_UP, new FollowUpWriter());
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                JsonObject shipped = Starting.from(DraftJson.read(Files.readString(file)));
                writers.forEach((part, writer) -> {
                    for (int i = 0; i < DraftJson.entries(shipped, part).size(); i++) {
                        PartPlace place = new PartPlace(part, i);
                        JsonObject slice = DraftJson.slice(shipped, place);
                        Typed typed = new Typed(writer.shown(slice));
                        JsonObject written =
                                writer.written(slice, typed, new Surroundings(shipped, place, Set.of(), NAMES));
                        typed.refuse();
                        assertEquals(DraftJson.mark(slice), DraftJson.mark(written), file + " " + place.key());
                    }
                });
            }
        }
    }
}
