package jp.fujimado.identity.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.identity.control.LoginDirectory;
import jp.fujimado.shared.error.Unavailable;
import jp.fujimado.shared.security.CurrentActor;

/** Erases logins at the identity provider, outside any transaction, again and again until it has answered. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginErasureTimer {

    private static final Logger LOG = Logger.getLogger(LoginErasureTimer.class.getName());

    @Inject
    LoginErasureService erasures;

    @Inject
    LoginDirectory directory;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void eraseWaiting() {
        currentActor.asSystem(() -> {
            erasures.waiting(20).forEach(this::erase);
            return null;
        });
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void forgetOld() {
        currentActor.asSystem(() -> {
            erasures.forgetOld();
            return null;
        });
    }

    private void erase(String subject) {
        try {
            directory.erase(subject);
            erasures.done(subject);
        } catch (Unavailable away) {
            LOG.log(Level.WARNING, "A login could not be erased now; it is tried again", away);
        }
    }
}
