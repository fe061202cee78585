package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.fujimado.shared.security.CurrentActor;

/** Works off the events of LINE, in the order in which they happened. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineEventTimer {

    private static final int BATCH = 100;

    @Inject
    LineEventService events;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void workOff() {
        currentActor.asSystem(() -> {
            events.waiting(BATCH).forEach(events::workOff);
            return null;
        });
    }

    @Schedule(hour = "3", minute = "35", persistent = false)
    public void forgetOld() {
        currentActor.asSystem(() -> {
            events.forgetOld();
            return null;
        });
    }
}
