package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.fujimado.shared.security.CurrentActor;

/** Moves mailings on every second. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailingTimer {

    @Inject
    MailingService mailings;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void moveOn() {
        currentActor.asSystem(() -> {
            mailings.moving().forEach(this::moveOn);
            return null;
        });
    }

    private void moveOn(long mailing) {
        boolean more = true;
        while (more) {
            more = mailings.step(mailing);
        }
    }
}
