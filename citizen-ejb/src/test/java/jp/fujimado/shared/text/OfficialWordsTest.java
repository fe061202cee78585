package jp.fujimado.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jp.fujimado.shared.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialWordsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "　\n"})
    void asks_for_a_reason_at_its_field(String typed) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> OfficialWords.required("reason", typed));

        assertEquals("reason", refusal.problems().get(0).field());
        assertNull(OfficialWords.optional("reason", typed));
    }

    @Test
    void keeps_lines_and_rare_characters() {
        assertEquals("髙橋さん\n𠮷", OfficialWords.required("reason", " 髙橋さん\r\n𠮷　"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "a\u0000b"})
    void refuses_control_characters(String typed) {
        assertThrows(InvalidInput.class, () -> OfficialWords.optional("reason", typed));
    }

    @Test
    void takes_five_hundred_characters_and_not_one_more() {
        assertEquals(500, OfficialWords.required("reason", "あ".repeat(500)).length());
        assertThrows(InvalidInput.class, () -> OfficialWords.required("reason", "あ".repeat(501)));
    }

    @Test
    void refuses_few_characters_that_do_not_fit_into_the_column() {
        assertThrows(InvalidInput.class, () -> OfficialWords.required("reason", "👨‍👩‍👧".repeat(200)));
    }
}
