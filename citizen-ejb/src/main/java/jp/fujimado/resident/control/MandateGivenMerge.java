package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.shared.person.MergePart;

/** What others may do for the person follows her. */
@ApplicationScoped
public class MandateGivenMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "mandate-principal";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery(
                        "select e.id from Mandate e where e.principalAccount = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery(
                        "update Mandate e set e.principalAccount = :account, e.version = e.version + 1 where e.id in :rows")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
