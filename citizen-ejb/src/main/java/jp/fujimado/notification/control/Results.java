package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.entity.Delivery;

/** What became of deliveries at the partner. */
@ApplicationScoped
public class Results {

    /** What GOV.UK Notify promises for 95 of 100, and what we are measured by. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    /** Those that were taken with one statement, the few others one by one. */
    public void write(List<Delivery> held, Map<Long, HandOver> handOvers, Instant now) {
        List<Delivery> accepted = held.stream()
                .filter(one -> outcome(handOvers.get(one.id())) == HandOver.Outcome.ACCEPTED)
                .toList();
        handedOver(accepted.stream().filter(one -> isPrompt(one, now)).toList(), 1, now);
        handedOver(accepted.stream().filter(one -> !isPrompt(one, now)).toList(), 0, now);
        for (Delivery delivery : held) {
            HandOver handOver = handOvers.get(delivery.id());
            if (handOver != null && handOver.outcome() != HandOver.Outcome.ACCEPTED) {
                failed(delivery, handOver, now);
            }
        }
    }

    private static HandOver.Outcome outcome(HandOver handOver) {
        return handOver == null ? null : handOver.outcome();
    }

    /** Counted from when it could go: a person's quiet hours are no delay of ours, a failure is. */
    private static boolean isPrompt(Delivery delivery, Instant now) {
        Instant since =
                delivery.attempts() == 0 ? delivery.dueAt() : delivery.message().createdAt();
        return Duration.between(since, now).compareTo(PROMPT) <= 0;
    }

    private void handedOver(List<Delivery> deliveries, int prompt, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        em.createQuery("update Delivery d set d.state = :sent, d.attempts = d.attempts + 1, d.handedOverAt = :now,"
                        + " d.claimToken = null, d.lastError = null, d.prompt = :prompt, d.version = d.version + 1"
                        + " where d.id in :ids")
                .setParameter("sent", DeliveryState.SENT)
                .setParameter("now", now)
                .setParameter("prompt", prompt)
                .setParameter("ids", deliveries.stream().map(Delivery::id).toList())
                .executeUpdate();
    }

    private void failed(Delivery delivery, HandOver handOver, Instant now) {
        switch (handOver.outcome()) {
            case RETRY -> delivery.failedForNow(handOver.reason(), handOver.retryAfter(), now);
            case REFUSED -> delivery.failedForGood(handOver.reason(), now);
            case DEAD_ADDRESS -> unusable(delivery, AddressState.DEAD, handOver.reason());
            case BLOCKED_ADDRESS -> unusable(delivery, AddressState.BLOCKED, handOver.reason());
            default -> throw new IllegalArgumentException(handOver.toString());
        }
    }

    /** Nothing more is sent there, and what already waits for it does not try. */
    public void unusable(Delivery delivery, AddressState state, String reason) {
        delivery.failedForGood(reason, clock.instant());
        em.flush();
        unusable(delivery.channel(), delivery.address(), state, delivery.lastError());
    }

    /** The same, known from elsewhere. */
    public void unusable(Channel channel, String address, AddressState state, String reason) {
        addresses.mark(channel, address, state, reason);
        em.createQuery(
                        "update Delivery d set d.state = :failed, d.failedAt = :now, d.lastError = :reason,"
                                + " d.version = d.version + 1 where d.state = :waiting and d.channel = :channel and d.address = :address")
                .setParameter("failed", DeliveryState.FAILED)
                .setParameter("now", clock.instant())
                .setParameter("reason", reason)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("channel", channel)
                .setParameter("address", address)
                .executeUpdate();
    }
}
