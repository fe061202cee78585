package jp.fujimado.procedure.review.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.Turn;
import jp.fujimado.shared.error.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final FoundCase ROW = new FoundCase(
            42,
            "F26-0012-3458",
            "pregnancy-support-1",
            1,
            "髙橋_花子",
            "タカハシ ハナコ",
            ApplicationStatus.SUBMITTED,
            Turn.ASSESSOR,
            null,
            LocalDate.of(2026, 12, 1),
            Instant.parse("2026-11-22T05:06:07.123456Z"));

    @ParameterizedTest
    @ValueSource(strings = {"dueOn", "submittedAt", "applicantKana", "applicantName"})
    void survives_the_way_through_an_address(String key) {
        assertEquals(Place.after(ROW, key), Place.parse(Place.after(ROW, key).format(), key));
        assertEquals(Place.before(ROW, key), Place.parse(Place.before(ROW, key).format(), key));
    }

    @Test
    void nothing_means_the_start_and_last_the_end() {
        assertEquals(Place.START, Place.parse(null, "dueOn"));
        assertEquals(Place.START, Place.parse(" ", "dueOn"));
        assertEquals(Place.END, Place.parse("last", "dueOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "a_1", "x_1_2026-12-01", "a_one_2026-12-01", "a_1_2026-13-01", "a_1_"})
    void refuses_what_this_list_did_not_write(String forged) {
        assertThrows(BadRequest.class, () -> Place.parse(forged, "dueOn"));
    }
}
