package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.shared.person.MergePart;

/** The person stays the same relative in the families of others. */
@ApplicationScoped
public class FamilyPersonMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "family-person";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery(
                        "select e.id from FamilyMember e where e.personAccountId = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery(
                        "update FamilyMember e set e.personAccountId = :account, e.version = e.version + 1 where e.id in :rows")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
