package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.entity.Block;
import jp.fujimado.reservation.entity.Slot;

/** What officials have blocked. */
@ApplicationScoped
public class Blocks {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** Blocks of the category that touch the stretch, in order. */
    public List<Block> between(String category, Instant from, Instant until) {
        return em.createQuery(
                        "select b from Block b where b.categoryCode = :category and b.startsAt < :until"
                                + " and b.endsAt > :from order by b.startsAt, b.id",
                        Block.class)
                .setParameter("category", category)
                .setParameter("until", until)
                .setParameter("from", from)
                .getResultList();
    }

    /** Whether some of that time is blocked. */
    boolean isBlocked(Category category, Slot slot) {
        return between(category.code(), slot.startsAt(), slot.endsAt()).stream()
                .anyMatch(one -> one.covers(slot.place(), slot.startsAt(), slot.endsAt()));
    }
}
