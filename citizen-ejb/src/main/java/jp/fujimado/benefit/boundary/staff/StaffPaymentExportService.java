package jp.fujimado.benefit.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.benefit.DepartmentPayments;
import jp.fujimado.benefit.control.ExportDesk;
import jp.fujimado.benefit.control.PaymentCsv;
import jp.fujimado.benefit.entity.BenefitGrant;
import jp.fujimado.benefit.entity.PaymentExport;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.time.CityClock;

/** The way of decided benefits to payment, for the payment office (支給担当). */
@Stateless
public class StaffPaymentExportService {

    private static final String EXPORT = "benefit.export";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    ExportDesk desk;

    @Inject
    PaymentCsv csv;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    Permissions permissions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What is to be paid and what was exported, for each department of the acting official. */
    @RequiresPermission("benefit.list")
    public List<DepartmentPayments> payments() {
        List<DepartmentPayments> payments = permissions.departments(currentActor.get(), "benefit.list").stream()
                .map(desk::payments)
                .toList();
        payments.forEach(
                one -> trail.act("benefit.list").department(one.department()).write());
        return payments;
    }

    /**
     * Exports everything that waits in the department. Two people at the same time cannot get the same grant: the second
     * update waits for the first and then finds nothing.
     *
     * @throws RuleViolation when nothing waits
     */
    @RequiresPermission(EXPORT)
    public CsvFile export(String department) {
        requireOwn(department);
        Actor actor = currentActor.get();
        PaymentExport export = new PaymentExport(department, actor.subject(), names.nameOf(actor), clock.instant());
        em.persist(export);
        em.flush();
        if (desk.claim(department, export.id()) == 0) {
            throw new RuleViolation("benefit.nothing-to-export");
        }
        List<BenefitGrant> grants = desk.grants(export.id());
        export.holds(
                grants.size(), grants.stream().mapToLong(BenefitGrant::amount).sum());
        audited("benefit.export", export, grants.size() + " rows");
        return new CsvFile(fileName(export, ""), csv.write(grants));
    }

    /** The same file once more; needs a reason that goes on record, and the file name says that it is a repeat. */
    @RequiresPermission(EXPORT)
    public CsvFile repeat(long exportId, String reason) {
        PaymentExport export = em.find(PaymentExport.class, exportId);
        if (export == null) {
            throw new NotFound("shared.not-found");
        }
        requireOwn(export.department());
        String words = reason == null ? "" : TypedText.trimmed(reason);
        if (words.isEmpty()) {
            throw new InvalidInput(
                    List.of(new InputProblem("repeatReason", Sentences.say("benefit.repeat-reason-missing"))));
        }
        audited("benefit.export-again", export, words);
        return new CsvFile(fileName(export, Sentences.say("benefit.file.again")), csv.write(desk.grants(exportId)));
    }

    private void requireOwn(String department) {
        if (!permissions.departments(currentActor.get(), EXPORT).contains(department)) {
            throw new NotFound("shared.not-found");
        }
    }

    private void audited(String action, PaymentExport export, String detail) {
        trail.act(action)
                .department(export.department())
                .target("payment-export", export.id())
                .detail(detail)
                .write();
    }

    private static String fileName(PaymentExport export, String mark) {
        LocalDate day = LocalDate.ofInstant(export.exportedAt(), CityClock.JAPAN);
        return Sentences.say("benefit.file", day.toString(), String.valueOf(export.id())) + mark + ".csv";
    }
}
