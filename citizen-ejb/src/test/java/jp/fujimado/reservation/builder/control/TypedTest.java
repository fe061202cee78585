package jp.fujimado.reservation.builder.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clerks type, and what is said when it cannot be so. */
class TypedTest {

    private static Typed typed(String value) {
        return new Typed(Map.of("field", List.of(value)));
    }

    private static String refusal(Typed typed) {
        return assertThrows(InvalidInput.class, typed::refuse).problems().get(0).sentence();
    }

    @ParameterizedTest
    @CsvSource({"9:00,09:00", "９：３０,09:30", "9時,09:00", "17時05分,17:05", "00:00,00:00"})
    void times(String text, LocalTime time) {
        assertEquals(time, typed(text).time("field"));
    }

    @ParameterizedTest
    @CsvSource({"24:00", "9", "9:60", "朝"})
    void no_times(String text) {
        Typed typed = typed(text);
        assertNull(typed.time("field"));
        assertTrue(refusal(typed).contains(text), "names what was typed");
    }

    @ParameterizedTest
    @CsvSource({"8月1日,--08-01", "08-31,--08-31", "２／２９,--02-29", "3月31日,--03-31"})
    void days_of_each_year(String text, MonthDay day) {
        assertEquals(day, typed(text).monthDay("field"));
    }

    @ParameterizedTest
    @CsvSource({"2月30日", "4月31日", "13月1日", "年末"})
    void no_days_of_a_year(String text) {
        Typed typed = typed(text);
        assertNull(typed.monthDay("field"));
        assertTrue(refusal(typed).contains("どの年にもありません"));
    }

    @ParameterizedTest
    @CsvSource({"2028年2月29日,2028-02-29", "令和9年3月31日,2027-03-31", "2027/4/1,2027-04-01"})
    void days(String text, LocalDate day) {
        assertEquals(day, typed(text).day("field"));
    }

    @Test
    void the_29th_of_february_of_a_common_year_is_no_day() {
        Typed typed = typed("2027年2月29日");
        assertNull(typed.day("field"));
        assertTrue(refusal(typed).contains("「2027年2月29日」：カレンダーにない日付です"), refusal(typed));
    }

    @Test
    void days_line_by_line_each_once_and_in_order() {
        assertEquals(
                List.of(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 1)),
                typed("2027年4月1日\n\n2027-03-31\r\n2027/4/1").days("field"));
    }

    @ParameterizedTest
    @CsvSource({"24時間前,24", "3日前,72", "１日,24", "0時間前,0"})
    void hours_before(String text, int hours) {
        assertEquals(hours, typed(text).hours("field", 0, 744));
    }

    @Test
    void hours_before_that_are_too_many_or_unreadable_are_refused() {
        for (String text : List.of("32日前", "前日", "24")) {
            Typed typed = typed(text);
            assertNull(typed.hours("field", 0, 744));
            assertTrue(refusal(typed).contains("「" + text + "」"), text);
        }
    }

    @Test
    void reminders_the_longest_first_and_each_once() {
        assertEquals(List.of(72, 24), typed("1日前\n24時間前\n3日前").eachHours("field", 1, 744));
    }

    @Test
    void nothing_typed_is_nothing_unless_it_is_needed() {
        Typed typed = typed("　");
        assertNull(typed.number("field", 1, 9));
        assertNull(typed.day("field"));
        typed.refuse();
        typed.needed("field", 10);
        assertTrue(refusal(typed).contains("入力してください"));
    }
}
