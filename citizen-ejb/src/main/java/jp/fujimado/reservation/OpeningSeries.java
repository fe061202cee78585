package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Times that come again every week (時間割), on days on which the city hall is open.
 *
 * @param places codes of the places
 * @param hours of each day
 * @param startsOn first day
 * @param endsOn last day; null without end
 * @param exceptions days on which it does not take place
 */
public record OpeningSeries(
        List<String> places,
        Set<DayOfWeek> days,
        DayHours hours,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<LocalDate> exceptions)
        implements Serializable {

    public boolean isOn(LocalDate day) {
        return days.contains(day.getDayOfWeek())
                && !day.isBefore(startsOn)
                && (endsOn == null || !day.isAfter(endsOn))
                && !exceptions.contains(day);
    }

    /** Whether both can give times at the same place on the same day in hours that overlap. */
    public boolean overlaps(OpeningSeries other) {
        return places.stream().anyMatch(other.places::contains)
                && days.stream().anyMatch(other.days::contains)
                && (endsOn == null || !endsOn.isBefore(other.startsOn))
                && (other.endsOn == null || !other.endsOn.isBefore(startsOn))
                && hours.from().isBefore(other.hours.until())
                && other.hours.from().isBefore(hours.until());
    }
}
