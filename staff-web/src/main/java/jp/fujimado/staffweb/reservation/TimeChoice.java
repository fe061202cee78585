package jp.fujimado.staffweb.reservation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.ChosenTime;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.ui.JapaneseDates;

/** Free times of one week to choose from; past days are left out. */
public final class TimeChoice implements Serializable {

    private final LocalDate first;
    private final LocalDate today;
    private final List<CategoryChoice> categories;
    private final Map<String, String> times = new LinkedHashMap<>();

    private TimeChoice(LocalDate first, LocalDate today, List<CategoryChoice> categories) {
        this.first = first;
        this.today = today;
        this.categories = categories;
    }

    /**
     * @param typed day of the week; unreadable or null for the usual one
     * @param categories in which the names of places are found
     */
    public static TimeChoice of(String typed, LocalDate usual, LocalDate today, List<CategoryChoice> categories) {
        LocalDate day = usual;
        try {
            day = typed == null ? usual : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            // The usual one, then.
        }
        return new TimeChoice(day.isBefore(today) ? today : day, today, categories);
    }

    /** @param free in the order in which they are shown */
    public void offer(String category, List<FreeTime> free) {
        free.forEach(time -> times.put(
                ChosenTime.key(time),
                JapaneseDates.shortDate(time.startsAt()) + " " + JapaneseDates.time(time.startsAt()) + "・"
                        + place(category, time.place())));
    }

    private String place(String category, String code) {
        return categories.stream()
                .filter(one -> one.code().equals(category))
                .flatMap(one -> one.places().stream())
                .filter(place -> place.code().equals(code))
                .map(PlaceRow::name)
                .findFirst()
                .orElse(code);
    }

    public LocalDate getFirst() {
        return first;
    }

    /** Sunday of the week. */
    public LocalDate getLast() {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** Monday of the next week. */
    public LocalDate getNext() {
        return getLast().plusDays(1);
    }

    /** Monday of the week before; null when that is over. */
    public LocalDate getPrevious() {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.isAfter(today) ? monday.minusWeeks(1) : null;
    }

    /** Place and begin to label. */
    public Map<String, String> getTimes() {
        return times;
    }
}
