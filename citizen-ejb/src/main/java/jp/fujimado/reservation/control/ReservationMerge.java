package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.shared.person.MergePart;

/** Reservations follow the person. */
@ApplicationScoped
public class ReservationMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "reservation";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery("select e.id from Reservation e where e.accountId = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery("update Reservation e set e.accountId = :account, e.version = e.version + 1 where e.id in :rows")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
