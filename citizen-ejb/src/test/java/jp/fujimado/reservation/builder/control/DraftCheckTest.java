package jp.fujimado.reservation.builder.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.builder.DraftChange;
import jp.fujimado.reservation.builder.DraftPart;
import jp.fujimado.reservation.builder.DraftProblem;
import jp.fujimado.reservation.builder.PartPlace;
import jp.fujimado.shared.json.PackageProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems of a draft in Japanese, each with the page where it is mended, and what differs between two versions. */
class DraftCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final CityNames NAMES = new CityNames(Map.of(), Map.of());

    private JsonObject draft;

    @BeforeEach
    void read() throws IOException {
        draft = Starting.from(
                DraftJson.read(Files.readString(Path.of("..", "config", "reservations", "nursery-concierge.json"))));
        JsonObject gone = DraftJson.with(JsonObject.EMPTY_JSON_OBJECT, "procedure", "ended");
        draft = DraftJson.withEntries(draft, DraftPart.FOLLOW_UP, List.of(gone));
    }

    private DraftProblem problem(String pointer) {
        List<DraftProblem> problems =
                DraftCheck.problems(draft, NAMES, List.of(new PackageProblem("x", pointer, "whatever")), TODAY);
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/guide/title,guide,名前を入力",
        "/guide/kana,guide,フリガナ",
        "/bookedFor/youngerThan,people,年齢の上限",
        "/rules/holdMinutes,rules,仮おさえ",
        "/places,,場所を、ひとつ以上",
        "/places/1/meetingLink,place-1,湘南台市民センター",
        "/series/1,series-1,時間割2「湘南台市民センター　火曜",
        "/series/2/places,series-2,選んであった場所は、もうありません",
        "/series/0/until,series-0,1回分の相談が入りません",
        "/limits/0/subject,limit-0,お子さんごと",
        "/questions/pages/0/fields/3/visibleWhen/field,question-3,その質問より後に",
        "/followUp/0/procedure,follow-up-0,もう受け付けていません",
        "/something/new,guide,システムの担当"
    })
    void each_says_what_is_wrong_and_where_to_mend_it(String pointer, String item, String words) {
        DraftProblem problem = problem(pointer);
        assertEquals(item == null ? "" : item, problem.item());
        assertTrue(problem.sentence().contains(words), problem.sentence());
        assertFalse(problem.sentence().contains("whatever"), "nothing in English");
    }

    @Test
    void times_that_never_come_are_a_problem() {
        JsonObject none = DraftJson.withEntries(draft, DraftPart.SERIES, List.of());
        assertTrue(DraftCheck.problems(none, NAMES, List.of(), TODAY)
                .get(0)
                .sentence()
                .contains("ひとつ以上"));
        JsonObject over = DraftJson.withEntries(
                draft,
                DraftPart.SERIES,
                DraftJson.entries(draft, DraftPart.SERIES).stream()
                        .map(one -> DraftJson.with(one, "endsOn", "2026-11-24"))
                        .toList());
        assertTrue(DraftCheck.problems(over, NAMES, List.of(), TODAY)
                .get(0)
                .sentence()
                .contains("過去の日"));
        assertEquals(List.of(), DraftCheck.problems(over, NAMES, List.of(), TODAY.minusDays(1)));
    }

    @Test
    void a_place_without_times_is_named() {
        JsonObject idle = DraftJson.withEntries(
                draft,
                DraftPart.SERIES,
                DraftJson.entries(draft, DraftPart.SERIES).subList(0, 3));
        assertTrue(DraftCheck.problems(idle, NAMES, List.of(), TODAY)
                .get(0)
                .sentence()
                .contains("六会子育て支援センター"));
    }

    @Test
    void what_differs_is_told_line_by_line() {
        PartPlace rules = PartPlace.of(DraftPart.RULES);
        JsonObject slice = DraftJson.slice(draft, rules);
        JsonObject changed = DraftJson.withSlice(
                draft,
                rules,
                DraftJson.with(slice, "rules", DraftJson.with(slice.getJsonObject("rules"), "minutes", 30)));
        List<DraftChange> changes =
                DraftChanges.between(DraftWords.all(draft, NAMES, "保育課"), DraftWords.all(changed, NAMES, "保育課"));
        assertEquals(
                List.of("-1回の長さ：60分", "+1回の長さ：30分"),
                changes.stream()
                        .map(one -> (one.added() ? "+" : "-") + one.words())
                        .toList());
        assertEquals(
                List.of(), DraftChanges.between(DraftWords.all(draft, NAMES, ""), DraftWords.all(draft, NAMES, "")));
    }

    @Test
    void addresses_of_parts_are_read_back_and_nothing_else_is() {
        for (String key : List.of("guide", "place-0", "series-new", "extra-day-12", "closed-days", "question-3")) {
            assertEquals(key, PartPlace.parse(key).orElseThrow().key());
        }
        for (String key : List.of("", "place", "guide-0", "place--1", "place-1000", "Place-1", "place-01x")) {
            assertTrue(PartPlace.parse(key).isEmpty(), key);
        }
        assertTrue(PartPlace.parse(null).isEmpty());
    }
}
