package jp.fujimado.procedure.review.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.review.control.CaseSearch.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSearchTest {

    private static final String NUMBER = new ReceiptNumber(2026, 12345).toString();

    @Test
    void reads_a_receipt_number_however_it_is_typed() {
        String wide = NUMBER.replace('F', 'ｆ').replace('-', 'ー');

        assertEquals(new CaseSearch(Kind.RECEIPT, NUMBER), CaseSearch.of(NUMBER.replace("-", "")));
        assertEquals(new CaseSearch(Kind.RECEIPT, NUMBER), CaseSearch.of(" " + wide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F26-0012-3459", "F26", "f 1"})
    void says_what_is_wrong_with_a_receipt_number(String wrong) {
        CaseSearch search = CaseSearch.of(wrong);

        assertEquals(Kind.UNREADABLE, search.kind());
        assertTrue(search.text().contains(wrong));
    }

    @ParameterizedTest
    @CsvSource({"ふじさわ,フジサワ", "フジサワ　ハナ,フジサワ ハナ", "ﾌｼﾞ,フジ"})
    void takes_kana_of_any_kind_for_a_reading(String typed, String reading) {
        assertEquals(new CaseSearch(Kind.KANA, reading), CaseSearch.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"藤沢,藤沣", "𠮷田,𠮷由", "F棟,F棠"})
    void a_name_ends_at_the_next_character(String typed, String end) {
        CaseSearch search = CaseSearch.of(typed);

        assertEquals(Kind.NAME, search.kind());
        assertEquals(end, search.end());
    }

    @Test
    void the_end_of_a_four_byte_character_is_a_whole_character() {
        assertEquals("𠮸", CaseSearch.of("𠮷").end());
    }
}
