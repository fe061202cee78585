package jp.fujimado.attachment.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.attachment.control.AttachmentScanner;
import jp.fujimado.shared.security.CurrentActor;

/** Scans new files every two seconds, outside any transaction. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentScanTimer {

    private static final Logger LOG = Logger.getLogger(AttachmentScanTimer.class.getName());

    @Inject
    AttachmentScanService scans;

    @Inject
    AttachmentScanner scanner;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void scanWaiting() {
        currentActor.asSystem(() -> {
            for (Long id : scans.waiting(20)) {
                scan(id);
            }
            return null;
        });
    }

    private void scan(Long id) {
        try {
            scans.load(id).ifPresent(file -> scans.finish(id, scanner.findFault(file.contentType(), file.bytes())));
        } catch (RuntimeException scannerAway) {
            LOG.log(Level.WARNING, "File " + id + " could not be scanned now; it is tried again", scannerAway);
        }
    }
}
