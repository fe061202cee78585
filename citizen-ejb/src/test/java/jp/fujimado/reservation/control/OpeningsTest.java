package jp.fujimado.reservation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.reservation.Category;
import jp.fujimado.shared.json.JsonSection;
import jp.fujimado.shared.json.PackageProblem;
import jp.fujimado.shared.time.OpeningDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that a category offers, and what is refused before it is published. */
class OpeningsTest {

    private static final Path SHIPPED = Path.of("..", "config", "reservations");

    private final List<PackageProblem> problems = new ArrayList<>();

    private Category concierge(UnaryOperator<String> change) throws IOException {
        String text = change.apply(Files.readString(SHIPPED.resolve("nursery-concierge.json")));
        JsonObject json = Json.createReader(new java.io.StringReader(text)).readObject();
        return new CategoryReader(new JsonSection("test.json", "", json, problems), null, form -> {
                    // Questions have tests of their own.
                    return new FormSchema(List.of());
                })
                .category();
    }

    private List<LocalTime> times(Category category, String place, String day) {
        return new Openings(category, new OpeningDays())
                .starts(place, LocalDate.parse(day)).stream()
                        .map(start -> start.toLocalTime())
                        .toList();
    }

    @Test
    void an_hour_each_with_a_break_at_noon() throws IOException {
        Category category = concierge(text -> text);
        assertEquals(
                Stream.of("09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00")
                        .map(LocalTime::parse)
                        .toList(),
                times(category, "city-hall", "2026-12-01"));
        assertEquals(List.of(LocalTime.of(10, 0), LocalTime.of(11, 0)), times(category, "shonandai", "2026-12-01"));
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, a Saturday",
        "2026-11-23, 勤労感謝の日",
        "2026-12-29, the turn of the year",
        "2026-03-31, before the series begins",
        "2027-05-05, こどもの日",
    })
    void nothing_on(String day, String why) throws IOException {
        assertEquals(List.of(), times(concierge(text -> text), "city-hall", day), why);
    }

    @Test
    void april_first_and_february_29_are_days_like_others() throws IOException {
        Category category = concierge(text -> text);
        assertEquals(7, times(category, "city-hall", "2027-04-01").size());
        assertEquals(7, times(category, "city-hall", "2028-02-29").size());
    }

    @Test
    void exceptions_closed_days_and_extra_days() throws IOException {
        Category category = concierge(
                text -> text.replace(
                                "\"startsOn\": \"2026-04-01\"",
                                "\"startsOn\": \"2026-04-01\", \"exceptions\": [\"2026-12-01\"]")
                        .replace(
                                "\"limits\":",
                                "\"closedDays\": [\"2026-12-02\"], \"extraDays\": [{\"places\": [\"city-hall\"],"
                                        + " \"day\": \"2026-12-05\", \"from\": \"10:00\", \"until\": \"12:00\"}], \"limits\":"));
        assertEquals(List.of(), problems);
        assertEquals(List.of(), times(category, "city-hall", "2026-12-01"));
        assertEquals(List.of(), times(category, "city-hall", "2026-12-02"));
        assertEquals(2, times(category, "city-hall", "2026-12-05").size(), "a Saturday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"startsOn\": \"2026-04-01\"| \"startsOn\": \"2026-04-01\", \"endsOn\": \"2026-03-01\"| endsOn",
                "\"until\": \"12:00\"| \"until\": \"10:30\"| leaves no room",
                "\"until\": \"10-31\"| \"until\": \"07-31\"| must not be before from",
                "\"shonandai\",| \"nowhere\",| unknown place",
                "\"TUESDAY\"| \"DIENSTAG\"| unknown day",
                "\"minutes\": 60| \"minutes\": 0| whole number",
                "\"capacity\": 2| \"capacityy\": 2| unknown property",
                "\"self\": false| \"self\": true| children only",
            })
    void mistakes_are_named(String right, String wrong, String said) throws IOException {
        concierge(text -> text.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
        assertTrue(problems.toString().contains(said), problems.toString());
    }

    @Test
    void series_that_overlap_are_refused() throws IOException {
        concierge(text -> text.replaceFirst(
                "\"series\": \\[",
                "\"series\": [{\"places\": [\"city-hall\"], \"days\": [\"FRIDAY\"], \"from\": \"16:30\","
                        + " \"until\": \"18:00\", \"startsOn\": \"2027-01-01\"},"));
        assertTrue(problems.toString().contains("overlaps"), problems.toString());
    }
}
