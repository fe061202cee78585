package jp.fujimado.announcement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import org.junit.jupiter.api.Test;

/** Segments as they are stored and as they are asked. */
class SegmentFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final SegmentCondition THERE = SegmentCondition.oneOf(Criterion.DISTRICT, "長後", "湘南台");
    private static final SegmentCondition BABY = SegmentCondition.between(Criterion.CHILD_AGE, "3", "5");

    private static String count(Segment segment) {
        return new SegmentSql(segment, 1, TODAY).count().sql();
    }

    @Test
    void what_is_stored_is_what_is_read_again() {
        Segment segment = new Segment(
                "notices",
                Join.ANY,
                List.of(
                        new Group(Join.ALL, List.of(THERE.not(), BABY)),
                        new Group(Join.ANY, List.of(SegmentCondition.between(Criterion.AGE, null, "はたち"))),
                        new Group(Join.ALL, List.of())));
        String json = SegmentJson.write(segment);
        assertEquals(segment, SegmentJson.read(json));
        assertEquals(json, SegmentJson.write(SegmentJson.read(json)));
        assertThrows(IllegalStateException.class, () -> SegmentJson.read(json.replace("\"form\":1", "\"form\":2")));
    }

    @Test
    void every_question_asks_for_the_consent_and_holds_no_value_in_its_text() {
        for (Segment segment : List.of(Segment.everybody("notices"), Segment.all("notices", THERE, BABY))) {
            SegmentSql sql = new SegmentSql(segment, 1, TODAY);
            for (SegmentSql.Statement one :
                    List.of(sql.count(), sql.countInTheOpen(), sql.recipients(TODAY), sql.examples(null, 3))) {
                assertTrue(one.sql().contains("from consent c where c.account_id = r.account_id and c.purpose = ?"));
                assertFalse(one.sql().contains("長後"), one.sql());
                assertEquals(
                        one.values().size(),
                        one.sql().chars().filter(c -> c == '?').count(),
                        one.sql());
            }
        }
    }

    @Test
    void the_must_that_leaves_the_fewest_is_joined_and_all_else_asked_by_row() {
        String must = " join (select distinct x.resident_id person from resident_address x where x.district in (?, ?))"
                + " few on few.person = r.id where ";
        String row = "exists (select 1 from resident_address x where x.resident_id = r.id and"
                + " coalesce(x.district, '-') in (?, ?))";
        assertTrue(count(Segment.all("notices", THERE)).contains(must));
        String babies = count(Segment.all("notices", THERE, BABY));
        assertTrue(babies.contains(" join (select distinct x.account_id person from family_member x where "), babies);
        assertTrue(babies.contains(" and " + row) || babies.contains(row + " and "), babies);
        assertTrue(count(Segment.all("notices", THERE.not())).contains("not " + row));
        assertTrue(count(new Segment("notices", Join.ALL, List.of(new Group(Join.ANY, List.of(THERE, BABY)))))
                .contains("(" + row + " or "));
        assertTrue(count(new Segment("notices", Join.ANY, List.of(new Group(Join.ALL, List.of(THERE)))))
                .contains(must));
    }

    @Test
    void months_end_where_the_civil_code_says() {
        assertEquals(LocalDate.of(2027, 3, 1), Occasions.reaches(LocalDate.of(2026, 11, 30), 3));
        assertEquals(LocalDate.of(2027, 2, 28), Occasions.reaches(LocalDate.of(2026, 11, 28), 3));
        assertEquals(LocalDate.of(2027, 3, 1), Occasions.reaches(LocalDate.of(2024, 2, 29), 36));
        assertEquals(LocalDate.of(2028, 2, 29), Occasions.reaches(LocalDate.of(2024, 2, 29), 48));
    }
}
