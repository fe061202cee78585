package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.fujimado.shared.security.CurrentActor;

/** Counts every few minutes. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpeedTimer {

    @Inject
    SpeedService speed;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*/5", second = "15", persistent = false)
    public void count() {
        currentActor.asSystem(() -> {
            speed.count();
            return null;
        });
    }
}
