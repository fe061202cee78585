package jp.fujimado.benefit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.benefit.DepartmentPayments;
import jp.fujimado.benefit.ExportRow;
import jp.fujimado.benefit.GrantRow;
import jp.fujimado.benefit.entity.BenefitGrant;
import jp.fujimado.identity.boundary.Departments;

/** Grants and exports of a department. */
@ApplicationScoped
public class ExportDesk {

    private static final int SHOWN_GRANTS = 100;
    private static final int SHOWN_EXPORTS = 50;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Departments departments;

    public DepartmentPayments payments(String department) {
        Object[] sums = em.createQuery(
                        "select count(g), coalesce(sum(g.amount), 0) from BenefitGrant g where g.department ="
                                + " :department and g.exportId is null",
                        Object[].class)
                .setParameter("department", department)
                .getSingleResult();
        return new DepartmentPayments(
                department,
                departments.of(department).name(),
                ((Number) sums[0]).longValue(),
                ((Number) sums[1]).longValue(),
                waiting(department),
                exports(department));
    }

    private List<GrantRow> waiting(String department) {
        return em.createQuery(
                        "select new jp.fujimado.benefit.GrantRow(g.applicationId, g.receiptNumber, g.recipientName,"
                                + " g.account.bankName, g.amount, g.grantedOn) from BenefitGrant g where g.department ="
                                + " :department and g.exportId is null order by g.id",
                        GrantRow.class)
                .setParameter("department", department)
                .setMaxResults(SHOWN_GRANTS)
                .getResultList();
    }

    private List<ExportRow> exports(String department) {
        return em.createQuery(
                        "select new jp.fujimado.benefit.ExportRow(e.id, e.exportedAt, e.exportedByName, e.rowCount,"
                                + " e.totalAmount) from PaymentExport e where e.department = :department"
                                + " order by e.exportedAt desc, e.id desc",
                        ExportRow.class)
                .setParameter("department", department)
                .setMaxResults(SHOWN_EXPORTS)
                .getResultList();
    }

    /** Puts everything that waits into the export; each grant goes into one export only. */
    public int claim(String department, long exportId) {
        return em.createQuery("update BenefitGrant g set g.exportId = :export, g.version = g.version + 1 where"
                        + " g.department = :department and g.exportId is null")
                .setParameter("export", exportId)
                .setParameter("department", department)
                .executeUpdate();
    }

    public List<BenefitGrant> grants(long exportId) {
        return em.createQuery(
                        "select g from BenefitGrant g where g.exportId = :export order by g.id", BenefitGrant.class)
                .setParameter("export", exportId)
                .getResultList();
    }
}
