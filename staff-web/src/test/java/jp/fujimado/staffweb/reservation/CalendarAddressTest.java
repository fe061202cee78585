package jp.fujimado.staffweb.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import jp.fujimado.reservation.CalendarQuery;
import org.junit.jupiter.api.Test;

class CalendarAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    private static CalendarQuery query(String name, String value) {
        return CalendarAddress.of(Map.of(name, new String[] {value}), TODAY).query();
    }

    @Test
    void who_receives_is_oneself_nobody_or_a_number_and_anything_else_is_everybody() {
        assertEquals(CalendarQuery.OWN, query("receiver", "own").receiver());
        assertEquals(CalendarQuery.NOBODY, query("receiver", "nobody").receiver());
        assertEquals("17", query("receiver", "17").receiver());
        assertNull(query("receiver", "17 or 1=1").receiver());
        assertNull(query("receiver", "").receiver());
    }

    @Test
    void a_month_is_whole_weeks_from_monday() {
        CalendarQuery month = query("view", "month");
        assertEquals(LocalDate.of(2026, 11, 30), month.first());
        assertEquals(LocalDate.of(2027, 1, 3), month.last());
    }
}
