package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.reservation.entity.BookingLock;
import jp.fujimado.shared.error.Unavailable;

/**
 * Makes those wait for each other who want the same seat or count the same limit. The names fall on a fixed number of
 * rows, which are always locked in the same order, before anything else is: so nobody waits in a circle, and no row has
 * to be made first.
 */
@ApplicationScoped
public class BookingLocks {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /**
     * Locks these names until the end of the transaction; called once in it.
     *
     * @throws Unavailable when so many wait that the database gives up
     */
    void lock(Collection<String> names) {
        TreeSet<Integer> rows = names.stream()
                .map(name -> 1 + Math.floorMod(name.hashCode(), BookingLock.ROWS))
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            rows.forEach(row -> em.find(BookingLock.class, row, LockModeType.PESSIMISTIC_WRITE));
        } catch (PersistenceException tooMany) {
            throw new Unavailable("reservation.busy");
        }
    }
}
