package jp.fujimado.audit.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import jp.fujimado.audit.AuditRow;
import jp.fujimado.audit.ChainReport;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.audit.control.ChainVerifier;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** The trail for auditors (監査担当). */
@Stateless
public class StaffAuditService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ChainVerifier verifier;

    @Inject
    AuditTrail trail;

    /** Rows that match, newest first; the search itself goes on record. */
    @RequiresPermission("audit.search")
    public Page<AuditRow> search(AuditSearch search, String after, int size) {
        trail.act("audit.search").detail(search.inWords()).write();
        AuditPosition from = AuditPosition.parse(after);
        TypedQuery<AuditRow> query = em.createQuery(
                "select new jp.fujimado.audit.AuditRow(e.chain, e.position, e.occurredAt, e.actorKind, e.actorName,"
                        + " e.department, e.action, e.targetType, e.targetId, e.accountId, e.detail) from AuditEntry e"
                        + where(search, from) + " order by e.occurredAt desc, e.chain desc, e.position desc",
                AuditRow.class);
        bind(query, search, from);
        List<AuditRow> rows = query.setMaxResults(size + 1).getResultList();
        boolean more = rows.size() > size;
        List<AuditRow> shown = new ArrayList<>(more ? rows.subList(0, size) : rows);
        return new Page<>(shown, more ? AuditPosition.of(shown.get(size - 1)).format() : null, after);
    }

    /** Recomputes every hash of the trail and names each row that was changed, removed or put elsewhere. */
    @RequiresPermission("audit.verify")
    public ChainReport verify() {
        ChainReport report = verifier.verify();
        trail.act("audit.verify")
                .detail(report.rows() + " rows, " + report.faults().size() + " faults")
                .write();
        return report;
    }

    private static String where(AuditSearch search, AuditPosition from) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        if (search.from() != null) {
            where.add("e.occurredAt >= :from");
        }
        if (search.until() != null) {
            where.add("e.occurredAt < :until");
        }
        if (search.actor() != null) {
            where.add("e.actorName like :actor");
        }
        if (search.action() != null) {
            where.add("e.action like :action");
        }
        if (search.target() != null) {
            where.add("e.targetId = :target");
        }
        if (search.accountId() != null) {
            where.add("e.accountId = :account");
        }
        if (from != null) {
            // The first comparison says nothing new; it lets the database begin in the middle of the index.
            where.add("e.occurredAt <= :at and (e.occurredAt < :at or (e.occurredAt = :at and (e.chain < :chain"
                    + " or (e.chain = :chain and e.position < :position))))");
        }
        return where.toString();
    }

    private static void bind(TypedQuery<?> query, AuditSearch search, AuditPosition from) {
        if (search.from() != null) {
            query.setParameter("from", search.from());
        }
        if (search.until() != null) {
            query.setParameter("until", search.until());
        }
        if (search.actor() != null) {
            query.setParameter("actor", search.actor() + "%");
        }
        if (search.action() != null) {
            query.setParameter("action", search.action() + "%");
        }
        if (search.target() != null) {
            query.setParameter("target", search.target());
        }
        if (search.accountId() != null) {
            query.setParameter("account", search.accountId());
        }
        if (from != null) {
            query.setParameter("at", from.occurredAt())
                    .setParameter("chain", from.chain())
                    .setParameter("position", from.position());
        }
    }
}
