package jp.fujimado.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningDaysTest {

    private final OpeningDays openingDays = new OpeningDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21", // Saturday
                "2026-11-22", // Sunday
                "2026-11-23", // 勤労感謝の日
                "2026-12-29",
                "2026-12-31",
                "2027-01-01",
                "2027-01-03",
                "2027-02-23", // 天皇誕生日
                "2027-05-03",
                "2027-05-05",
                "2027-03-22", // 振替休日
                "2026-03-20", // 春分の日
                "2026-09-23", // 秋分の日
                "2026-05-06", // 振替休日 of 3 May, after two more holidays
                "2026-09-22" // 国民の休日 between two holidays
            })
    void is_closed(LocalDate day) {
        assertFalse(openingDays.isOpen(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-12-23", "2026-12-28", "2027-01-04", "2027-05-06"})
    void is_open(LocalDate day) {
        assertTrue(openingDays.isOpen(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-24",
        "2026-11-22, 1, 2026-11-24",
        "2026-12-28, 1, 2027-01-04",
        "2026-12-25, 3, 2027-01-05",
        "2026-11-24, -1, 2026-11-20",
        "2027-01-04, -7, 2026-12-18",
        "2026-11-22, 0, 2026-11-22"
    })
    void counts_open_days_only(LocalDate from, int days, LocalDate reached) {
        assertEquals(reached, openingDays.plus(from, days));
    }

    @Test
    void between_is_the_opposite_of_plus() {
        LocalDate from = LocalDate.of(2026, 12, 24);
        assertEquals(9, openingDays.between(from, openingDays.plus(from, 9)));
        assertEquals(-9, openingDays.between(openingDays.plus(from, 9), from));
        assertEquals(0, openingDays.between(from, from));
    }

    @Test
    void seven_days_before_an_event_skip_weekend_holiday_and_turn_of_the_year() {
        assertEquals(LocalDate.of(2026, 12, 23), openingDays.plus(LocalDate.of(2027, 1, 7), -7));
    }
}
