package jp.fujimado.notification.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.control.IncomingLineEvent;
import jp.fujimado.notification.control.LineEvents;
import jp.fujimado.notification.control.Results;
import jp.fujimado.notification.entity.LineEvent;
import jp.fujimado.shared.security.RequiresPermission;

/** The events of LINE, each of which counts once; every step in a transaction of its own. */
@Stateless
public class LineEventService {

    /** Longer than an event is fresh: a number that is forgotten too early could be played again. */
    private static final Duration REMEMBERED = LineEvents.FRESH.multipliedBy(2);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Addresses addresses;

    @Inject
    Results results;

    @Inject
    Clock clock;

    /** Stores those that are not known yet. Two at the same time: the second fails on the key, and LINE comes again. */
    @RequiresPermission("line-event.work")
    public void store(List<IncomingLineEvent> events) {
        Set<String> known = new HashSet<>(em.createQuery(
                        "select e.eventId from LineEvent e where e.eventId in :ids", String.class)
                .setParameter("ids", events.stream().map(IncomingLineEvent::id).toList())
                .getResultList());
        events.stream()
                .filter(event -> known.add(event.id()))
                .forEach(event -> em.persist(
                        new LineEvent(event.id(), event.user(), event.follows(), event.at(), clock.instant())));
    }

    /** Numbers of events that wait, in the order in which they happened. */
    @RequiresPermission("line-event.work")
    public List<String> waiting(int limit) {
        return em.createQuery(
                        "select e.eventId from LineEvent e where e.doneAt is null order by e.happenedAt", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lets what it says about an address count, marks it as done and forgets whose it was. */
    @RequiresPermission("line-event.work")
    public void workOff(String eventId) {
        LineEvent event = em.find(LineEvent.class, eventId);
        if (event == null || event.lineUser() == null) {
            return;
        }
        if (!isOvertaken(event)) {
            follow(event);
        }
        event.done(clock.instant());
    }

    private void follow(LineEvent event) {
        if (event.follows()) {
            addresses.mark(Channel.LINE, event.lineUser(), AddressState.OK, null);
        } else {
            results.unusable(Channel.LINE, event.lineUser(), AddressState.BLOCKED, "blocked the account");
        }
    }

    /** Whether something newer is known: LINE sends again what it believes lost, and then the order is another. */
    private boolean isOvertaken(LineEvent event) {
        return em.createQuery(
                                "select count(a) from RecipientAddress a where a.channel = :line and a.address = :user"
                                        + " and a.changedAt > :then",
                                Long.class)
                        .setParameter("line", Channel.LINE)
                        .setParameter("user", event.lineUser())
                        .setParameter("then", event.happenedAt())
                        .getSingleResult()
                > 0;
    }

    /** Forgets those that could not be played again anyway. */
    @RequiresPermission("line-event.work")
    public void forgetOld() {
        em.createQuery("delete from LineEvent e where e.receivedAt < :then")
                .setParameter("then", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
