package jp.fujimado.reservation.boundary.system;

import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.reservation.entity.OfferedTime;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;

/** Offers what has become free, however it became so, to those who wait for it. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingTimer {

    private static final Logger LOG = Logger.getLogger(WaitingTimer.class.getName());
    private static final int BATCH = 200;

    @Inject
    WaitingTimerService waiting;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void offer() {
        currentActor.asSystem(() -> {
            waiting.due(BATCH).forEach(this::lapse);
            waiting.categories().forEach(this::offerAll);
            return null;
        });
    }

    private void lapse(long id) {
        try {
            waiting.lapse(id);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> "Waiting person " + id + " is tried again later");
        }
    }

    /** Asks anew after each offer, because it has taken a time away. */
    private void offerAll(String category) {
        Set<OfferedTime.Key> tried = new HashSet<>();
        Optional<OfferedTime.Key> next = waiting.next(category, tried);
        while (next.isPresent() && tried.size() < BATCH) {
            tried.add(next.get());
            offer(next.get());
            next = waiting.next(category, tried);
        }
    }

    private void offer(OfferedTime.Key key) {
        try {
            waiting.offer(key);
        } catch (RuleViolation | NotFound notForHer) {
            waiting.refuse(key);
        } catch (DomainException | EJBException e) {
            LOG.log(Level.FINE, e, () -> key + " is tried again later");
        }
    }
}
