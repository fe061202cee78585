package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.WaitingRow;
import jp.fujimado.reservation.control.WaitingList;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** Waiting for a time that becomes free. */
@Stateless
public class CitizenWaitingService {

    private static final String BOOK = "reservation.book";

    @Inject
    Accounts accounts;

    @Inject
    WaitingList line;

    /**
     * Waits from now on; who waits for the category already waits for these times instead.
     *
     * @throws InvalidInput with one sentence per field
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    @RequiresPermission(BOOK)
    public long join(NewWaiting typed) {
        return line.join(accounts.current().id(), typed);
    }

    /** The lines in which the person stands, the oldest first. */
    @RequiresPermission("reservation.read")
    public List<WaitingRow> mine() {
        return line.of(accounts.current().id());
    }

    /**
     * Waits no more.
     *
     * @throws NotFound when it is not the person's own
     */
    @RequiresPermission(BOOK)
    public void leave(long id) {
        line.leave(id, accounts.current().id());
    }

    /**
     * Lets the offered time go to the next one and waits for another.
     *
     * @throws NotFound when it is not the person's own
     */
    @RequiresPermission(BOOK)
    public void pass(long id) {
        line.pass(id, accounts.current().id());
    }
}
