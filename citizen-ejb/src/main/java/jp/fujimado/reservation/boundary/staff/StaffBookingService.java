package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldSheet;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.control.Bookers;
import jp.fujimado.reservation.control.BookingDesk;
import jp.fujimado.reservation.control.BookingSide;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.FreeTimes;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.Visits;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Booking a time for a person whom the official acts for, under the same limits as she herself. Every operation throws
 * {@link NotFound} when the visit is not the official's own, and {@link RuleViolation} when it is over.
 */
@Stateless
public class StaffBookingService {

    private static final String RESERVE = "behalf.reserve";
    private static final int SHOWN = 20;

    @Inject
    Visits visits;

    @Inject
    Categories categories;

    @Inject
    Bookers bookers;

    @Inject
    FreeTimes freeTimes;

    @Inject
    BookingDesk desk;

    @Inject
    ReservationBook book;

    /** Everything that can be booked, with its places. */
    @RequiresPermission(RESERVE)
    public List<CategoryChoice> categories() {
        return categories.offered().stream().map(CategoryChoice::of).toList();
    }

    /** Coming reservations of the person, the next one first. */
    @RequiresPermission(RESERVE)
    public List<ReservationRow> coming(long visitId) {
        return book.coming(visits.open(visitId).account(), SHOWN).stream()
                .map(book::row)
                .toList();
    }

    /** Children of the person's family for whom the category can be booked. */
    @RequiresPermission(RESERVE)
    public List<FamilyRow> children(long visitId, String category) {
        return bookers.children(visits.open(visitId).account(), offered(category));
    }

    /** Whether the category can be booked for the person herself. */
    @RequiresPermission(RESERVE)
    public boolean isForSelf(String category) {
        return offered(category).bookedFor().self();
    }

    /** Free times of all places on these days, also at short notice. */
    @RequiresPermission(RESERVE)
    public List<FreeTime> times(String code, LocalDate first, LocalDate last) {
        Category category = offered(code);
        List<String> places = category.places().stream().map(Place::code).toList();
        return freeTimes.between(category, places, first, last, BookingSide.CITY).stream()
                .filter(FreeTime::isFree)
                .toList();
    }

    /**
     * Holds a time for the person.
     *
     * @return number of the hold
     * @throws Conflict when the time is taken, or not offered
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    @RequiresPermission(RESERVE)
    public long hold(long visitId, HoldTime wish) {
        Visit visit = visits.open(visitId);
        return desk.hold(visit.account(), wish, Map.of(), visit);
    }

    /** The held time with its questions. */
    @RequiresPermission(RESERVE)
    public HoldSheet sheet(long visitId, long id) {
        return desk.sheet(id, visits.open(visitId).account());
    }

    /**
     * Confirms the held time for the person, who is told.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     * @throws Conflict when the time is not held any more
     */
    @RequiresPermission(RESERVE)
    public String confirm(long visitId, long id, Map<String, ? extends List<String>> typed) {
        Visit visit = visits.open(visitId);
        return desk.confirm(id, visit.account(), typed, visit);
    }

    private Category offered(String code) {
        return categories.offered(code).orElseThrow(() -> new NotFound("shared.not-found"));
    }
}
