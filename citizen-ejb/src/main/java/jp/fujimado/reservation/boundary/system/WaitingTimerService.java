package jp.fujimado.reservation.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.reservation.control.WaitingOffers;
import jp.fujimado.reservation.entity.OfferedTime;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** What happens to those who wait; each in a transaction of its own. */
@Stateless
public class WaitingTimerService {

    private static final String TEND = "reservation.tend";

    @Inject
    WaitingOffers offers;

    /** Categories for which somebody waits. */
    @RequiresPermission(TEND)
    public List<String> categories() {
        return offers.categories();
    }

    /** Who is to be offered which time next; those that were tried in vain left aside. */
    @RequiresPermission(TEND)
    public Optional<OfferedTime.Key> next(String category, Set<OfferedTime.Key> tried) {
        return offers.next(category, tried);
    }

    /**
     * Holds the time and tells the person.
     *
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation when she may not have it
     * @throws NotFound when the child is not in her family any more
     */
    @RequiresPermission(TEND)
    public void offer(OfferedTime.Key key) {
        offers.offer(key);
    }

    /** Never offers this time to the person. */
    @RequiresPermission(TEND)
    public void refuse(OfferedTime.Key key) {
        offers.refuse(key);
    }

    /** Those who did not answer in time, or whose last day is over. */
    @RequiresPermission(TEND)
    public List<Long> due(int most) {
        return offers.due(most);
    }

    /** Tells such a person what that means for her. */
    @RequiresPermission(TEND)
    public void lapse(long id) {
        offers.lapse(id);
    }
}
