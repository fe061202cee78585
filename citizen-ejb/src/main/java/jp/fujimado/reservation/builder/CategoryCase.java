package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A published kind of appointment.
 *
 * @param words what it says, by topic
 * @param coming how many appointments are booked and not over
 * @param closedAt null while it takes bookings
 * @param draft number of the draft of the next version; null for none
 * @param mayWrite whether the acting official may change and close it
 */
public record CategoryCase(
        String code,
        String title,
        String departmentName,
        int version,
        Instant publishedAt,
        Map<DraftTopic, List<String>> words,
        long coming,
        Instant closedAt,
        String closeReason,
        Long draft,
        boolean mayWrite)
        implements Serializable {

    public boolean isClosed() {
        return closedAt != null;
    }

    public List<DraftTopic> topics() {
        return List.copyOf(words.keySet());
    }
}
