package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.shared.person.MergePart;

/** What a person has been told by itself follows her, so that she is not told twice; what both were told stays. */
@ApplicationScoped
public class OccurrenceMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public String code() {
        return "notice-occurrence";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery(
                        "select e.id from NoticeOccurrence e where e.accountId = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        em.createQuery("update NoticeOccurrence e set e.accountId = :account where e.id in :rows and not exists"
                        + " (select o.id from NoticeOccurrence o where o.campaignId = e.campaignId"
                        + " and o.occasion = e.occasion and o.accountId = :account)")
                .setParameter("account", accountId)
                .setParameter("rows", rows)
                .executeUpdate();
    }
}
