package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import jp.fujimado.shared.time.FiscalYear;

/**
 * How often somebody may come, counted by the day of the appointment.
 *
 * @param title the rule in Japanese, as a refusal says it
 * @param places codes of the places for which it counts; empty for all
 * @param from first day of the part of the year in which it counts; null for the whole fiscal year (年度)
 * @param until last day of that part
 */
public record BookingLimit(
        String code, String title, LimitSubject subject, int most, List<String> places, MonthDay from, MonthDay until)
        implements Serializable {

    /** Name of the period in which an appointment on that day counts; empty if it does not count at all. */
    public Optional<String> period(LocalDate day) {
        if (from == null) {
            return Optional.of("FY" + FiscalYear.of(day).year());
        }
        MonthDay inYear = MonthDay.from(day);
        return inYear.isBefore(from) || inYear.isAfter(until) ? Optional.empty() : Optional.of("W" + day.getYear());
    }

    public boolean countsAt(String place) {
        return places.isEmpty() || places.contains(place);
    }
}
