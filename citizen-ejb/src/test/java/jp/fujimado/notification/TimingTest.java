package jp.fujimado.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final Instant EVENING = Instant.parse("2026-04-01T13:30:00Z"); // 22:30 in Japan
    private static final Instant SEVEN = Instant.parse("2026-04-01T22:00:00Z"); // 7:00 on the next day

    @Test
    void without_a_wish_everything_goes_at_once() {
        assertEquals(EVENING, Timing.ANY.earliest(EVENING, EVENING));
    }

    @Test
    void quiet_hours_over_midnight_end_in_the_morning() {
        Timing quiet = new Timing(22, 7, null);
        assertEquals(SEVEN, quiet.earliest(EVENING, EVENING));
        assertEquals(SEVEN, quiet.earliest(EVENING, SEVEN), "the end itself is not quiet any more");
        Instant noon = Instant.parse("2026-04-01T03:00:00Z");
        assertEquals(noon, quiet.earliest(noon, noon));
    }

    @Test
    void a_digest_waits_for_its_hour_and_not_for_that_of_the_next_day() {
        Timing digest = new Timing(null, null, 7);
        assertEquals(SEVEN, digest.earliest(EVENING, EVENING));
        Instant late = SEVEN.plusSeconds(90);
        assertEquals(late, digest.earliest(SEVEN, late), "its hour has struck while nobody looked");
    }

    @Test
    void a_digest_in_the_quiet_waits_for_its_end() {
        assertEquals(SEVEN, new Timing(22, 7, 23).earliest(EVENING, EVENING));
    }
}
