package jp.fujimado.reservation.builder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.reservation.BookingLimit;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.builder.DraftPreview;
import jp.fujimado.reservation.control.BookingSide;
import jp.fujimado.reservation.control.FreeTimes;
import jp.fujimado.shared.time.CityClock;

/** Shows a complete draft as people would see it today, with the seats that are taken now. */
@ApplicationScoped
public class DraftPreviews {

    private static final int SHOWN_DAYS = 5;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    public DraftPreview of(Category draft) {
        Department department = departments.of(draft.department());
        return new DraftPreview(
                draft.guide(),
                (department.name() + " " + department.phone()).strip(),
                draft.rules(),
                draft.places().stream().map(PlaceRow::of).toList(),
                draft.limits().stream().map(BookingLimit::title).toList(),
                freeTimes.lastDay(draft),
                times(draft),
                draft.questions());
    }

    private List<FreeTime> times(Category draft) {
        List<String> places = draft.places().stream().map(Place::code).toList();
        LocalDate today = CityClock.day(clock.instant());
        List<FreeTime> all =
                freeTimes.between(draft, places, today, freeTimes.lastDay(draft), BookingSide.PERSON).stream()
                        .filter(FreeTime::isFree)
                        .toList();
        List<LocalDate> days =
                all.stream().map(FreeTime::day).distinct().limit(SHOWN_DAYS).toList();
        return all.stream().filter(time -> days.contains(time.day())).toList();
    }
}
