package jp.fujimado.reservation.boundary.system;

import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.shared.security.CurrentActor;

/** Ends holds, sends reminders and closes what nobody answered, one after the other, so that one that fails keeps nobody else waiting for long. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationTimer {

    private static final Logger LOG = Logger.getLogger(ReservationTimer.class.getName());
    private static final int BATCH = 200;

    @Inject
    ReservationTimerService reservations;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void endHolds() {
        each(reservations::overdue, reservations::expire);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void remind() {
        each(reservations::toRemind, reservations::remind);
    }

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void apologise() {
        each(reservations::unanswered, reservations::apologise);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        currentActor.asSystem(() -> {
            reservations.forget();
            return null;
        });
    }

    private void each(IntFunction<List<Long>> due, Consumer<Long> work) {
        currentActor.asSystem(() -> {
            List<Long> batch = due.apply(BATCH);
            boolean goesOn = true;
            while (goesOn && !batch.isEmpty()) {
                long done = batch.stream().filter(id -> isDone(id, work)).count();
                goesOn = done == BATCH;
                batch = goesOn ? due.apply(BATCH) : List.of();
            }
            return null;
        });
    }

    private static boolean isDone(Long id, Consumer<Long> work) {
        try {
            work.accept(id);
            return true;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> "Reservation " + id + " is tried again later");
            return false;
        }
    }
}
