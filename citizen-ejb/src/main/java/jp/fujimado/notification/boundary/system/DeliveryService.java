package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.Digests;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.LastCheck;
import jp.fujimado.notification.control.OutboundChannel;
import jp.fujimado.notification.control.OutboxQueue;
import jp.fujimado.notification.control.OutboxQueue.Due;
import jp.fujimado.notification.control.Rendering;
import jp.fujimado.notification.control.Results;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.shared.security.RequiresPermission;

/** Steps of the outbox, each in a transaction of its own; the sending itself runs between them. */
@Stateless
public class DeliveryService {

    /** After this time a claim of a worker that died is free again. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    OutboxQueue queue;

    @Inject
    LastCheck check;

    @Inject
    Rendering rendering;

    @Inject
    Digests digests;

    @Inject
    Results results;

    @Inject
    Clock clock;

    /**
     * Takes due deliveries of one lane and channel for this worker alone: a row that another worker took in between does
     * not match the update any more, so two nodes never hold the same row.
     *
     * @return empty when nothing is due
     */
    @RequiresPermission("delivery.send")
    public Optional<ClaimedBatch> claim(Lane lane, OutboundChannel way) {
        Instant now = clock.instant();
        Due due = due(lane, way, now);
        if (due.ids().isEmpty()) {
            return Optional.empty();
        }
        String token = UUID.randomUUID().toString();
        take(due, token, now);
        List<Delivery> claimed = em.createQuery(
                        "select d from Delivery d join fetch d.message where d.claimToken = :token order by d.id",
                        Delivery.class)
                .setParameter("token", token)
                .getResultList();
        List<Delivery> passed = lane == Lane.RECEIPT ? claimed : check.passed(claimed, now);
        return Optional.of(new ClaimedBatch(
                token, due.batchKey(), lane == Lane.DIGEST ? digests.of(passed) : rendering.of(passed)));
    }

    private Due due(Lane lane, OutboundChannel way, Instant now) {
        return switch (lane) {
            case RECEIPT -> queue.receipts(way.channel(), way.batchSize(), now);
            case BULK -> queue.mailings(way.channel(), way.batchSize(), way.isMulticast(), now);
            case DIGEST -> way.channel() == Channel.MAIL ? queue.digests(way.batchSize(), now) : Due.NONE;
        };
    }

    private void take(Due due, String token, Instant now) {
        em.createQuery("update Delivery d set d.state = :claimed, d.claimToken = :token, d.claimedUntil = :until,"
                        + " d.batchKey = :key, d.version = d.version + 1 where d.id in :due and (d.state = :waiting or"
                        + " (d.state = :claimed and d.claimedUntil < :now))")
                .setParameter("claimed", DeliveryState.CLAIMED)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("token", token)
                .setParameter("until", now.plus(CLAIM))
                .setParameter("key", due.batchKey())
                .setParameter("now", now)
                .setParameter("due", due.ids())
                .executeUpdate();
    }

    /** Writes down what became of the batch; a worker that lost its claim in between changes nothing. */
    @RequiresPermission("delivery.send")
    public void mark(ClaimedBatch batch, List<HandOver> handOvers) {
        Map<Long, HandOver> byDelivery =
                handOvers.stream().collect(Collectors.toMap(HandOver::deliveryId, Function.identity()));
        List<Delivery> held = em.createQuery(
                        "select d from Delivery d join fetch d.message where d.claimToken = :token order by d.id",
                        Delivery.class)
                .setParameter("token", batch.token())
                .getResultList();
        results.write(held, digests.shared(held, byDelivery), clock.instant());
    }

    /** How many wait in a lane, for those who watch over the city. */
    @RequiresPermission("delivery.send")
    public long waiting(Lane lane, Channel channel) {
        return em.createQuery(
                        "select count(d) from Delivery d where d.lane = :lane and d.channel = :channel"
                                + " and d.state = :waiting",
                        Long.class)
                .setParameter("lane", lane)
                .setParameter("channel", channel)
                .setParameter("waiting", DeliveryState.WAITING)
                .getSingleResult();
    }
}
