package jp.fujimado.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.fujimado.audit.LookRow;
import jp.fujimado.audit.TrailRow;

/** Who looked at an account's data, for the citizen's own pages. */
@ApplicationScoped
public class AccessLog {

    /** Saves while an official types: the person is told of the act that they belong to. */
    private static final String QUIET = "behalf.save";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** Looks by officials at the data of an account, newest first. */
    public List<LookRow> looksAt(long accountId, int first, int limit) {
        return em.createQuery(
                        "select new jp.fujimado.audit.LookRow(e.occurredAt, e.department, e.action, e.targetId) from"
                                + " AuditEntry e where e.accountId = :account and e.actorKind = 'STAFF'"
                                + " and e.action <> :quiet order by e.occurredAt desc, e.position desc",
                        LookRow.class)
                .setParameter("account", accountId)
                .setParameter("quiet", QUIET)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * What officials did with the account's data, and what the person did herself, newest first.
     *
     * @param own the person's own acts that are wanted, as codes
     */
    public List<TrailRow> trail(long accountId, Set<String> own, Instant before, int limit) {
        return em.createQuery(
                        "select new jp.fujimado.audit.TrailRow(e.occurredAt, e.actorKind, e.department, e.action,"
                                + " e.targetId) from AuditEntry e where e.accountId = :account and e.occurredAt < :before"
                                + " and ((e.actorKind = 'STAFF' and e.action <> :quiet) or (e.actorKind = 'CITIZEN' and e.action in :own))"
                                + " order by e.occurredAt desc, e.position desc",
                        TrailRow.class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setParameter("own", own)
                .setParameter("quiet", QUIET)
                .setMaxResults(limit)
                .getResultList();
    }
}
