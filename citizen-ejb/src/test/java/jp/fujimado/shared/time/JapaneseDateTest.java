package jp.fujimado.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.time.UnreadableDate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-06-13",
                "2027/6/13",
                "2027.6.13",
                "20270613",
                "2027年6月13日",
                "2027年 6月 13日",
                "西暦2027年6月13日",
                "令和9年6月13日",
                "令和９年６月１３日",
                "２０２７／６／１３",
                "２０２７－０６－１３",
                "2027ー6ー13",
                "R9.6.13",
                "r9/6/13",
                "R.9.6.13",
                "㋿9年6月13日",
                "　2027年6月13日　"
            })
    void reads_what_people_type(String typed) {
        assertEquals(LocalDate.of(2027, 6, 13), JapaneseDate.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "平成元年1月8日, 1989-01-08",
        "昭和64年1月7日, 1989-01-07",
        "昭和元年12月25日, 1926-12-25",
        "大正15年12月24日, 1926-12-24",
        "S1.12.25, 1926-12-25",
        "明治45年7月29日, 1912-07-29",
        "大正元年7月30日, 1912-07-30"
    })
    void knows_the_first_and_last_day_of_each_era(String typed, LocalDate day) {
        assertEquals(day, JapaneseDate.parse(typed));
        if (typed.endsWith("日")) {
            assertEquals(typed, JapaneseDate.era(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, NO_SUCH_DAY",
        "2027年13月1日, NO_SUCH_DAY",
        "令和9年2月30日, NO_SUCH_DAY",
        "2027/6/31, NO_SUCH_DAY",
        "平成31年5月1日, NOT_IN_ERA",
        "令和元年4月30日, NOT_IN_ERA",
        "令和0年5月1日, NOT_IN_ERA",
        "昭和64年1月8日, NOT_IN_ERA",
        "昭和元年12月24日, NOT_IN_ERA",
        "平成元年1月7日, NOT_IN_ERA",
        "明治5年1月1日, NOT_IN_ERA",
        "0027-06-13, YEAR_OUT_OF_RANGE",
        "9999-06-13, YEAR_OUT_OF_RANGE",
        "6月13日, NOT_A_DATE",
        "あした, NOT_A_DATE",
        "27/6/13, NOT_A_DATE",
        "慶応3年1月1日, NOT_A_DATE",
        "'', NOT_A_DATE"
    })
    void refuses_with_the_reason(String typed, Reason reason) {
        assertEquals(
                reason,
                assertThrows(UnreadableDate.class, () -> JapaneseDate.parse(typed))
                        .reason());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void has_a_sentence_for_every_reason(Reason reason) {
        Sentences.say(new UnreadableDate(reason, "x").messageKey());
    }

    @Test
    void writes_both_calendars() {
        assertEquals("2027年6月13日（令和9年）", JapaneseDate.both(LocalDate.of(2027, 6, 13)));
        assertEquals("2019年5月1日（令和元年）", JapaneseDate.both(LocalDate.of(2019, 5, 1)));
        assertEquals("令和9年6月13日", JapaneseDate.era(LocalDate.of(2027, 6, 13)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2026, 令和8年度",
        "2027-04-01, 2027, 令和9年度",
        "2019-04-01, 2019, 令和元年度",
        "1989-01-07, 1988, 昭和63年度"
    })
    void fiscal_year_begins_in_april(LocalDate day, int year, String label) {
        FiscalYear fiscalYear = FiscalYear.of(day);
        assertEquals(new FiscalYear(year), fiscalYear);
        assertEquals(label, fiscalYear.label());
        assertEquals(LocalDate.of(year, 4, 1), fiscalYear.firstDay());
        assertEquals(LocalDate.of(year + 1, 3, 31), fiscalYear.lastDay());
    }
}
