package jp.fujimado.mypage.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.shared.security.CurrentActor;

/** Every night: erases what no law keeps any more. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
    private static final int A_NIGHT = 1000;

    @Inject
    RetentionService retention;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "3", minute = "10", persistent = false)
    public void endRetention() {
        currentActor.asSystem(() -> {
            retention.due(A_NIGHT).forEach(this::erase);
            retention.forgetMails();
            return null;
        });
    }

    private void erase(Long account) {
        try {
            retention.eraseKept(account);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Account " + account + " could not be erased now; it is tried again", failed);
        }
    }
}
