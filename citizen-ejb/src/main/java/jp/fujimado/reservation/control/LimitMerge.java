package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.reservation.entity.LimitUse;
import jp.fujimado.shared.person.MergePart;

/** What counted for either counts for the person; she may then have come more often than a limit allows. */
@ApplicationScoped
public class LimitMerge implements MergePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    LimitBook limits;

    @Override
    public String code() {
        return "reservation-limit";
    }

    @Override
    public List<Long> rows(long accountId) {
        return em.createQuery("select e.id from LimitUse e where e.subjectAccount = :account order by e.id", Long.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    @Override
    public void give(Collection<Long> rows, long accountId) {
        for (Long row : rows) {
            LimitUse use = em.find(LimitUse.class, row);
            if (use != null) {
                LimitUse.Key key = use.key();
                use.give(
                        accountId,
                        limits.nextNumber(new LimitUse.Key(key.category(), key.limit(), accountId, key.period())));
                em.flush();
            }
        }
    }
}
