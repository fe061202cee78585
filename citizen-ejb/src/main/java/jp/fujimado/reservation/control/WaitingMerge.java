package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.shared.person.MergePart;

/** Who waits under either account waits under the one that stays. */
@ApplicationScoped
public class WaitingMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "reservation-waiting";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery("select e.id from Waiting e where e.accountId = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery("update Waiting e set e.accountId = :account where e.id in :rows")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
