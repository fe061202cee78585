package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.control.Enqueuing;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.shared.security.RequiresPermission;

/** What moves mailings on, one step and one transaction at a time; a kill between two steps loses nothing. */
@Stateless
public class MailingService {

    private static final String CANCELLED = "CANCELLED";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Enqueuing enqueuing;

    @Inject
    Clock clock;

    /** Mailings with something left to do here. */
    @RequiresPermission("delivery.send")
    public List<Long> moving() {
        return em.createQuery(
                        "select g.id from Mailing g where g.state = :running or (g.state = :cancelled"
                                + " and g.enqueuedTo is not null and g.enqueuedAt is null) order by g.id",
                        Long.class)
                .setParameter("running", MailingState.RUNNING)
                .setParameter("cancelled", MailingState.CANCELLED)
                .getResultList();
    }

    /** Does the next step; tells whether another one can follow at once. */
    @RequiresPermission("delivery.send")
    public boolean step(long id) {
        Mailing mailing = em.find(Mailing.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mailing.state() == MailingState.CANCELLED) {
            drop(id);
            // What a worker holds at this moment may come back; then the next step takes it away.
            if (nothingIsOpen(id)) {
                mailing.allEnqueued(clock.instant());
            }
            return false;
        }
        if (mailing.state() != MailingState.RUNNING) {
            return false;
        }
        if (!mailing.isEnqueued()) {
            enqueuing.step(mailing, clock.instant());
            return true;
        }
        if (nothingIsOpen(id)) {
            mailing.finish(clock.instant());
        }
        return false;
    }

    /** What waits, and what a worker held that died. */
    private void drop(long id) {
        em.createQuery("update Delivery d set d.state = :skipped, d.lastError = :cancelled, d.version = d.version + 1"
                        + " where d.mailingId = :mailing and (d.state = :waiting or"
                        + " (d.state = :claimed and d.claimedUntil < :now))")
                .setParameter("claimed", DeliveryState.CLAIMED)
                .setParameter("now", clock.instant())
                .setParameter("skipped", DeliveryState.SKIPPED)
                .setParameter("cancelled", CANCELLED)
                .setParameter("mailing", id)
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    /** Asked for one channel and state at a time, which the index answers at once. */
    private boolean nothingIsOpen(long id) {
        return Stream.of(Channel.values()).allMatch(channel -> Stream.of(DeliveryState.WAITING, DeliveryState.CLAIMED)
                .allMatch(state -> em.createQuery(
                                "select d.id from Delivery d where d.mailingId = :mailing"
                                        + " and d.channel = :channel and d.state = :state",
                                Long.class)
                        .setParameter("mailing", id)
                        .setParameter("channel", channel)
                        .setParameter("state", state)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty()));
    }
}
