package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of the officials' calendar.
 *
 * @param rows appointments in order, cancelled ones left out
 * @param blocks stretches that touch the day
 * @param times those that still are free, in order within each category
 */
public record CalendarDay(LocalDate day, List<AppointmentRow> rows, List<BlockRow> blocks, List<OpenTime> times)
        implements Serializable {

    public long free() {
        return times.size();
    }

    public long requested() {
        return rows.stream().filter(AppointmentRow::isRequested).count();
    }
}
