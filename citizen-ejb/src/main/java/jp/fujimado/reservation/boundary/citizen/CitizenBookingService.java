package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.reservation.HoldSheet;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.control.Bookers;
import jp.fujimado.reservation.control.BookingDesk;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** Booking a time: hold it, answer what is asked, confirm. */
@Stateless
public class CitizenBookingService {

    private static final String BOOK = "reservation.book";

    @Inject
    Accounts accounts;

    @Inject
    Categories categories;

    @Inject
    Bookers bookers;

    @Inject
    BookingDesk desk;

    /** Children of the person's family for whom the category can be booked at all. */
    @RequiresPermission(BOOK)
    public List<FamilyRow> children(String category) {
        return bookers.children(
                account(), categories.offered(category).orElseThrow(() -> new NotFound("shared.not-found")));
    }

    /**
     * Holds a time for a few minutes.
     *
     * @param typed what was typed for another time before, so that it is not lost; may be empty
     * @return number of the hold
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    @RequiresPermission(BOOK)
    public long hold(HoldTime wish, Map<String, ? extends List<String>> typed) {
        return desk.hold(account(), wish, typed, null);
    }

    /** The held time with its questions. */
    @RequiresPermission(BOOK)
    public HoldSheet sheet(long id) {
        return desk.sheet(id, account());
    }

    /**
     * Confirms the held time. A second call, for example by a double click, changes nothing.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     * @throws Conflict when the time is not held any more
     */
    @RequiresPermission(BOOK)
    public String confirm(long id, Map<String, ? extends List<String>> typed) {
        return desk.confirm(id, account(), typed, null);
    }

    private long account() {
        return accounts.current().id();
    }
}
