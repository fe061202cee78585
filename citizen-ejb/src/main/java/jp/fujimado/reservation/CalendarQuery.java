package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What officials want to see.
 *
 * @param category code; null for all of their departments
 * @param place code; null for all
 * @param first first day
 * @param days how many days
 */
public record CalendarQuery(String category, String place, LocalDate first, int days) implements Serializable {

    public LocalDate last() {
        return first.plusDays(days - 1L);
    }
}
