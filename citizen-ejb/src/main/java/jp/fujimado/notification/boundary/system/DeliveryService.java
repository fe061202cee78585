package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.control.OutgoingMail;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.shared.security.RequiresPermission;

/** Steps of the outbox, each in a transaction of its own; the sending itself runs between them. */
@Stateless
public class DeliveryService {

    /** After this time a claim of a worker that died is free again. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Takes due deliveries for this worker alone: a row that another worker took in between does not match the update
     * any more, so two nodes never hold the same row.
     */
    @RequiresPermission("delivery.send")
    public List<OutgoingMail> claim(int limit) {
        Instant now = clock.instant();
        List<Long> due = new ArrayList<>(due(DeliveryState.WAITING, "d.dueAt <=", now, limit));
        if (due.size() < limit) {
            due.addAll(due(DeliveryState.CLAIMED, "d.claimedUntil <", now, limit - due.size()));
        }
        if (due.isEmpty()) {
            return List.of();
        }
        String token = UUID.randomUUID().toString();
        em.createQuery("update Delivery d set d.state = :claimed, d.claimToken = :token, d.claimedUntil = :until,"
                        + " d.version = d.version + 1 where d.id in :due and (d.state = :waiting or"
                        + " (d.state = :claimed and d.claimedUntil < :now))")
                .setParameter("claimed", DeliveryState.CLAIMED)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("token", token)
                .setParameter("until", now.plus(CLAIM))
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate();
        return em
                .createQuery(
                        "select d, m from Delivery d join d.message m where d.claimToken = :token order by d.id",
                        Object[].class)
                .setParameter("token", token)
                .getResultList()
                .stream()
                .map(row -> mail((Delivery) row[0], (Message) row[1]))
                .toList();
    }

    /** In the order of the index; both states in one question, and H2 would read every mail ever sent. */
    private List<Long> due(DeliveryState state, String comparison, Instant now, int limit) {
        return em.createQuery(
                        "select d.id from Delivery d where d.state = :state and " + comparison
                                + " :now and d.channel = :mail order by d.state, d.dueAt, d.id",
                        Long.class)
                .setParameter("mail", Channel.MAIL)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @RequiresPermission("delivery.send")
    public void handedOver(OutgoingMail mail) {
        Delivery delivery = em.find(Delivery.class, mail.deliveryId());
        if (mail.claimToken().equals(delivery.claimToken())) {
            delivery.handedOver(clock.instant());
        }
    }

    @RequiresPermission("delivery.send")
    public void failed(OutgoingMail mail, String error) {
        Delivery delivery = em.find(Delivery.class, mail.deliveryId());
        if (mail.claimToken().equals(delivery.claimToken())) {
            delivery.failed(error, clock.instant());
        }
    }

    private static OutgoingMail mail(Delivery delivery, Message message) {
        return new OutgoingMail(
                delivery.id(),
                delivery.claimToken(),
                delivery.deliveryKey(),
                delivery.address(),
                message.subject(),
                message.body(),
                message.link(),
                message.sender());
    }
}
