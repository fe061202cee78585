package jp.fujimado.procedure.review.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.fujimado.procedure.review.CaseFact.Match;
import org.junit.jupiter.api.Test;

class RecordComparisonTest {

    @Test
    void spaces_and_hyphens_do_not_count() {
        assertEquals(Match.SAME, RecordComparison.compare("0466251111", "0466-25-1111"));
        assertEquals(Match.SAME, RecordComparison.compare("藤沢　花子", "藤沢 花子"));
    }

    @Test
    void variants_of_a_character_are_different() {
        assertEquals(Match.DIFFERENT, RecordComparison.compare("高橋", "髙橋"));
    }

    @Test
    void nothing_is_said_where_the_record_knows_nothing() {
        assertEquals(Match.NONE, RecordComparison.compare("はまかぜ産婦人科", null));
    }

    @Test
    void an_answer_left_out_differs_from_what_is_known() {
        assertEquals(Match.DIFFERENT, RecordComparison.compare("", "0466-25-1111"));
    }
}
