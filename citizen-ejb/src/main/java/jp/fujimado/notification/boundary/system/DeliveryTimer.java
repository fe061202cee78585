package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.notification.control.MailChannel;
import jp.fujimado.notification.control.OutgoingMail;
import jp.fujimado.shared.security.CurrentActor;

/** Empties the outbox every second, outside any transaction. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
    private static final int BATCH = 50;

    @Inject
    DeliveryService deliveries;

    @Inject
    MailChannel channel;

    @Inject
    CurrentActor currentActor;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sendDue() {
        currentActor.asSystem(() -> {
            List<OutgoingMail> batch = deliveries.claim(BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(this::send);
                batch = batch.size() < BATCH ? List.of() : deliveries.claim(BATCH);
            }
            return null;
        });
    }

    private void send(OutgoingMail mail) {
        try {
            channel.send(mail);
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "Mail {0} was not taken: {1}", new Object[] {mail.deliveryKey(), e.getMessage()});
            deliveries.failed(mail, String.valueOf(e.getMessage()));
            return;
        }
        deliveries.handedOver(mail);
    }
}
