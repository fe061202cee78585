package jp.fujimado.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    @ParameterizedTest(name = "born {0}: a minor on {1}: {2}")
    @CsvSource({
        "2008-11-24, 2026-11-23, true",
        "2008-11-24, 2026-11-24, false",
        "2008-02-29, 2026-02-28, true",
        "2008-02-29, 2026-03-01, false",
        "2006-02-28, 2024-02-27, true",
        "2006-02-28, 2024-02-28, false",
        "2006-03-01, 2024-02-29, true",
        "2006-03-01, 2024-03-01, false",
        "2008-01-01, 2025-12-31, true",
        "2008-01-01, 2026-01-01, false"
    })
    void a_minor_until_the_end_of_the_day_before_the_eighteenth_birthday(
            LocalDate birth, LocalDate today, boolean minor) {
        assertEquals(minor, Ages.isMinor(birth, today));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2025-02-28, P11M30D", "2026-11-25, 2026-11-24, P0D", "2020-11-24, 2026-11-24, P6Y"})
    void ages_in_years_and_months(LocalDate birth, LocalDate today, String age) {
        assertEquals(Period.parse(age), Ages.at(birth, today));
    }
}
