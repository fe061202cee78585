package jp.fujimado.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JapaneseDatesTest {

    @Test
    void shows_an_instant_in_japan() {
        Instant evening = Instant.parse("2026-11-21T15:03:00Z");
        assertEquals("2026年11月22日（日）0:03", JapaneseDates.dateTime(evening));
        assertEquals("11月22日（日）", JapaneseDates.shortDate(evening));
        assertEquals("0:03", JapaneseDates.time(evening));
    }

    @Test
    void shows_a_day_without_a_time_and_nothing_for_nothing() {
        assertEquals("2027年6月13日（日）", JapaneseDates.dateTime(LocalDate.of(2027, 6, 13)));
        assertEquals("", JapaneseDates.dateTime(null));
    }
}
