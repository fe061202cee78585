package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of the officials' calendar.
 *
 * @param rows appointments in order, cancelled ones left out
 * @param blocks stretches that touch the day
 * @param free how many times still are free
 */
public record CalendarDay(LocalDate day, List<AppointmentRow> rows, List<BlockRow> blocks, long free)
        implements Serializable {

    public long requested() {
        return rows.stream().filter(AppointmentRow::isRequested).count();
    }
}
