package jp.fujimado.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.audit.LookRow;

/** Who looked at an account's data, for the citizen's own pages. */
@ApplicationScoped
public class AccessLog {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** Looks by officials at the data of an account, newest first. */
    public List<LookRow> looksAt(long accountId, int first, int limit) {
        return em.createQuery(
                        "select new jp.fujimado.audit.LookRow(e.occurredAt, e.department, e.action, e.targetId) from"
                                + " AuditEntry e where e.accountId = :account and e.actorKind = 'STAFF'"
                                + " order by e.occurredAt desc, e.position desc",
                        LookRow.class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }
}
