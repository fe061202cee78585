package jp.fujimado.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @Test
    void narrows_full_width_letters_and_digits_only() {
        assertEquals("AZaz09-@ 髙𠮷ア", Width.narrow("ＡＺａｚ０９－＠　髙𠮷ア"));
    }

    @Test
    void knows_every_hyphen() {
        assertEquals("0-0-0-0-0-0", Width.hyphens("0ー0－0―0−0‐0"));
    }

    @ParameterizedTest
    @CsvSource({
        "ふじさわ, フジサワ",
        "ﾌｼﾞｻﾜ ﾊﾅｺ, フジサワ ハナコ",
        "ｶﾞｷﾞｸﾞﾊﾟﾋﾟｳﾞ, ガギグパピヴ",
        "すーぱー, スーパー",
        "ス-パ－, スーパー",
        "ゔぁいおりん, ヴァイオリン",
        "ジョン・スミス, ジョン・スミス",
        "ｼﾞｮﾝ･ｽﾐｽ, ジョン・スミス"
    })
    void turns_kana_into_full_width_katakana(String typed, String kana) {
        assertEquals(kana, Kana.katakana(typed));
        assertTrue(Kana.isKatakana(kana));
    }

    @ParameterizedTest
    @ValueSource(strings = {"藤沢", "フジサワ花子", "Fujisawa", "フジサワ1", "フジサワ😀", "ﾌｼﾞｻﾜ", "ふじさわ", "", "フジサワ\n"})
    void is_not_katakana(String text) {
        assertFalse(Kana.isKatakana(text));
    }

    @Test
    void account_holders_have_letters_and_signs_of_banks() {
        assertTrue(Kana.isAccountHolder("カ)フジサワ ショウジ"));
        assertTrue(Kana.isAccountHolder("ABC(カ"));
        assertFalse(Kana.isAccountHolder("株式会社"));
    }

    @ParameterizedTest
    @CsvSource({"髙﨑, 2", "𠮷野, 2", "葛󠄀城, 2", "👨‍👩‍👧, 1", "🇯🇵, 1", "が, 1", "abc, 3", "'', 0"})
    void counts_characters_as_people_do(String text, int length) {
        assertEquals(length, TypedText.length(text));
    }

    @Test
    void trims_but_never_changes_names() {
        String name = "髙﨑𠮷葛󠄀👨‍👩‍👧ｱ①Ⅷ㈱";
        assertEquals(name, TypedText.trimmed("　 " + name + " 　\n"));
        assertEquals("a\nb\nc", TypedText.trimmed("a\r\nb\rc"));
    }

    @Test
    void finds_what_nobody_types() {
        assertTrue(TypedText.hasUnusable("a\u0000b"));
        assertTrue(TypedText.hasUnusable("a\u001bb"));
        assertTrue(TypedText.hasUnusable("\ud842"));
        assertFalse(TypedText.hasUnusable("𠮷\n葛󠄀 👨‍👩‍👧"));
    }
}
