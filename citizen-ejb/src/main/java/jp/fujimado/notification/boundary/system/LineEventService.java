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
import jp.fujimado.notification.control.IncomingLineEvent;
import jp.fujimado.notification.control.LineEvents;
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

    /** Marks one as done and forgets whose it was; nothing follows from it before people have an address at LINE. */
    @RequiresPermission("line-event.work")
    public void workOff(String eventId) {
        LineEvent event = em.find(LineEvent.class, eventId);
        if (event == null || event.lineUser() == null) {
            return;
        }
        event.done(clock.instant());
    }

    /** Forgets those that could not be played again anyway. */
    @RequiresPermission("line-event.work")
    public void forgetOld() {
        em.createQuery("delete from LineEvent e where e.receivedAt < :then")
                .setParameter("then", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
