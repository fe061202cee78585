package jp.fujimado.reservation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.fujimado.shared.time.CityClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTimeTest {

    @ParameterizedTest
    @CsvSource({
        // By day two hours.
        "2026-12-01T13:00, 2026-12-10T10:00, 2026-12-01T15:00",
        "2026-12-01T19:00, 2026-12-10T10:00, 2026-12-01T21:00",
        // What is left in the evening counts, the rest comes in the morning.
        "2026-12-01T20:30, 2026-12-10T10:00, 2026-12-02T10:30",
        "2026-12-01T21:00, 2026-12-10T10:00, 2026-12-02T11:00",
        "2026-12-31T23:59, 2027-01-10T10:00, 2027-01-01T11:00",
        "2026-12-01T03:00, 2026-12-10T10:00, 2026-12-01T11:00",
        // Never after the begin of the time itself.
        "2026-12-01T20:30, 2026-12-02T09:30, 2026-12-02T09:30"
    })
    void an_offer_is_kept_for_two_hours_of_the_day(LocalDateTime now, LocalDateTime starts, LocalDateTime until) {
        assertEquals(at(until), OfferTime.until(at(now), at(starts)));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(CityClock.JAPAN).toInstant();
    }
}
