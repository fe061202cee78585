package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.RuleViolation;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void reads_the_sentence_from_the_bundle_named_by_the_first_word_and_fills_in_values() {
        assertEquals(
                "10:00の枠は、先に予約が入りました。別の時間を選んでください。",
                Sentences.of(new Conflict("demo.taken", "10:00"), Locale.JAPANESE));
    }

    @Test
    void answers_in_japanese_where_the_readers_language_has_no_sentence() {
        assertEquals(
                "10:00の枠は、先に予約が入りました。別の時間を選んでください。", Sentences.of(new Conflict("demo.taken", "10:00"), Locale.ENGLISH));
    }

    @Test
    void apologises_for_a_key_without_a_sentence() {
        assertEquals(
                "この操作は、今はできません。時間をおいて、もう一度お試しください。",
                Sentences.of(new RuleViolation("demo.nothing-here"), Locale.JAPANESE));
        assertEquals(
                "この操作は、今はできません。時間をおいて、もう一度お試しください。",
                Sentences.of(new RuleViolation("nodomain.nothing"), Locale.JAPANESE));
    }

    @Test
    void says_the_frame_in_english_and_in_easy_japanese() {
        assertEquals("Open it again", Sentences.ofFrame("error.retry", Locale.ENGLISH));
        assertEquals("ページが ありません", Sentences.ofFrame("error.404.title", new Locale("ja", "", "easy")));
        assertEquals("もう一度開く", Sentences.ofFrame("error.retry", new Locale("ja", "", "easy")));
    }
}
