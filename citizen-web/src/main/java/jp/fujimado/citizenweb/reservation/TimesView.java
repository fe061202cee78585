package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import org.omnifaces.cdi.Param;

/** Free times of a category: a month to choose a day, and the times of that day's week. */
@Named
@RequestScoped
public class TimesView {

    private static final int LISTED_DAYS = 31;

    @Inject
    CitizenCategoryService categories;

    @Inject
    CitizenReservationService reservations;

    @Inject
    @Param(name = "code")
    String code;

    @Inject
    @Param(name = "place")
    String place;

    @Inject
    @Param(name = "day")
    String dayText;

    /** Reservation that is to be moved. */
    @Inject
    @Param(name = "change")
    Long change;

    @Inject
    @Param(name = "view")
    String view;

    @Inject
    Clock clock;

    private CategoryPage page;
    private LocalDate today;
    private LocalDate last;
    private LocalDate day;
    private Map<LocalDate, List<FreeTime>> byDay;
    private FreeTime firstFree;

    @PostConstruct
    void load() {
        if (change != null) {
            reservations.detail(change);
        }
        page = categories.page(code == null ? "" : code);
        today = LocalDate.now(clock);
        last = categories.lastDay(page.code());
        byDay = categories.times(page.code(), places(), today, last).stream()
                .collect(Collectors.groupingBy(FreeTime::day, TreeMap::new, Collectors.toList()));
        firstFree = byDay.values().stream()
                .flatMap(List::stream)
                .filter(FreeTime::isFree)
                .findFirst()
                .orElse(null);
        day = typedDay();
    }

    private Set<String> places() {
        return place == null || place.isEmpty() ? Set.of() : Set.of(place);
    }

    private LocalDate typedDay() {
        LocalDate first = firstFree == null ? today : firstFree.day();
        try {
            LocalDate typed = dayText == null ? first : LocalDate.parse(dayText);
            return typed.isBefore(today) || typed.isAfter(last) ? first : typed;
        } catch (DateTimeException noDay) {
            return first;
        }
    }

    /** The month of the chosen day, week by week from Monday. */
    public List<List<DayCell>> getWeeks() {
        List<List<DayCell>> weeks = new ArrayList<>();
        LocalDate monday = monday(day.withDayOfMonth(1));
        while (!monday.isAfter(day.with(TemporalAdjusters.lastDayOfMonth()))) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(this::cell).toList());
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private DayCell cell(LocalDate one) {
        if (one.isBefore(today)) {
            return one.getMonth() == day.getMonth() ? new DayCell(one, 0, "", false, true) : DayCell.BLANK;
        }
        if (one.getMonth() != day.getMonth()) {
            return DayCell.BLANK;
        }
        List<FreeTime> times = byDay.getOrDefault(one, List.of());
        return new DayCell(
                one,
                times.stream().filter(FreeTime::isFree).count(),
                whyNot(times),
                monday(one).equals(monday(day)),
                false);
    }

    /** Key of the word for a day without free times. */
    private static String whyNot(List<FreeTime> times) {
        if (times.isEmpty()) {
            return "reserve.closed";
        }
        return times.stream().allMatch(FreeTime::isClosed) ? "reserve.shut.short" : "reserve.taken.short";
    }

    /** Whether free times are read one after the other instead of in a month and a week. */
    public boolean isList() {
        return "list".equals(view);
    }

    /** Days of the chosen day's week on which something takes place; in the list all days with their free times. */
    public List<DayTimes> getDays() {
        if (isList()) {
            return byDay.entrySet().stream()
                    .map(one -> new DayTimes(
                            one.getKey(),
                            one.getValue().stream().filter(FreeTime::isFree).toList()))
                    .filter(one -> !one.times().isEmpty())
                    .limit(LISTED_DAYS)
                    .toList();
        }
        return monday(day)
                .datesUntil(monday(day).plusWeeks(1))
                .filter(byDay::containsKey)
                .map(one -> new DayTimes(one, byDay.get(one)))
                .toList();
    }

    private static LocalDate monday(LocalDate one) {
        return one.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getMonday() {
        return monday(day);
    }

    /** Link to the same page with another day; empty when nothing can be booked there. */
    public String link(LocalDate other) {
        LocalDate shown = other.isBefore(today) ? today : other;
        return shown.isAfter(last) ? "" : query("day", shown.toString());
    }

    public String getPreviousWeek() {
        return monday(day).isAfter(today) ? link(monday(day).minusWeeks(1)) : "";
    }

    public String getNextWeek() {
        return link(monday(day).plusWeeks(1));
    }

    public String getPreviousMonth() {
        LocalDate first = day.withDayOfMonth(1);
        return first.isAfter(today) ? link(first.minusMonths(1)) : "";
    }

    public String getNextMonth() {
        return link(day.withDayOfMonth(1).plusMonths(1));
    }

    /** The same page as a list, or from there back to the calendar. */
    public String getOtherDisplay() {
        return isList() ? query("day", day.toString()) : query("view", "list");
    }

    private String query(String name, String value) {
        return "?code=" + page.code() + (places().isEmpty() ? "" : "&place=" + TimeAddress.encoded(place))
                + TimeAddress.changing(change) + "&" + name + "=" + TimeAddress.encoded(value);
    }

    /** What the next page must know of a time. */
    public String timeQuery(FreeTime time) {
        return TimeAddress.of(page.code(), time, change);
    }

    /** Where she waits for a time that fits. */
    public String getWaitAddress() {
        return TimeAddress.waiting(page.code(), place, null);
    }

    /** Whether times of several places are mixed. */
    public boolean isMixed() {
        return places().isEmpty() && page.places().size() > 1;
    }

    public CategoryPage getPage() {
        return page;
    }

    public String getPlace() {
        return place == null ? "" : place;
    }

    public Long getChange() {
        return change;
    }

    public LocalDate getDay() {
        return day;
    }

    public LocalDate getLast() {
        return last;
    }

    public FreeTime getFirstFree() {
        return firstFree;
    }
}
