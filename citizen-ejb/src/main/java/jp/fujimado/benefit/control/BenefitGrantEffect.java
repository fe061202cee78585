package jp.fujimado.benefit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.benefit.entity.BenefitGrant;
import jp.fujimado.benefit.entity.PayeeAccount;
import jp.fujimado.procedure.definition.Effect;
import jp.fujimado.procedure.definition.FieldType;
import jp.fujimado.procedure.definition.FormField;
import jp.fujimado.procedure.spi.ApprovalEffect;
import jp.fujimado.procedure.spi.ApprovedApplication;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.error.RuleViolation;

/** An approval that grants money: keeps who gets how much into which account. */
@ApplicationScoped
public class BenefitGrantEffect implements ApprovalEffect {

    /** Where an encrypted account number belongs. */
    static final String NUMBER = "benefit_grant.number";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FieldCipher cipher;

    @Inject
    AuditTrail trail;

    @Override
    public String code() {
        return Effect.BENEFIT_GRANT;
    }

    /** @throws RuleViolation when the answers name no complete account or lead to no money */
    @Override
    public void apply(Effect effect, ApprovedApplication approved) {
        long amount = effect.amount(approved.answers());
        if (amount <= 0) {
            throw new RuleViolation("benefit.no-amount");
        }
        em.persist(new BenefitGrant(decision(approved), recipient(approved), account(approved), amount));
        trail.act("benefit.grant")
                .of(approved.accountId())
                .department(approved.department())
                .target("application", approved.applicationId())
                .detail(amount + " yen")
                .write();
    }

    private static BenefitGrant.Decision decision(ApprovedApplication approved) {
        return new BenefitGrant.Decision(
                approved.applicationId(),
                approved.department(),
                approved.definition().code(),
                approved.receiptNumber(),
                approved.decidedOn());
    }

    private static BenefitGrant.Recipient recipient(ApprovedApplication approved) {
        String kana = approved.applicantKana();
        String name = approved.applicantName();
        return new BenefitGrant.Recipient(approved.accountId(), name, kana == null || kana.isEmpty() ? name : kana);
    }

    private PayeeAccount account(ApprovedApplication approved) {
        FormField kind = field(approved, FieldType.BANK_KIND);
        return new PayeeAccount(
                answer(approved, FieldType.BANK_NAME),
                answer(approved, FieldType.BANK_BRANCH),
                kind.optionLabel(answer(approved, FieldType.BANK_KIND)),
                cipher.encrypt(answer(approved, FieldType.BANK_NUMBER), NUMBER),
                answer(approved, FieldType.BANK_HOLDER));
    }

    private static String answer(ApprovedApplication approved, FieldType type) {
        String text = approved.answers().text(field(approved, type).key());
        if (text.isEmpty()) {
            throw new RuleViolation("benefit.account-missing");
        }
        return text;
    }

    private static FormField field(ApprovedApplication approved, FieldType type) {
        return approved.definition()
                .form()
                .fieldOf(type)
                .orElseThrow(() -> new RuleViolation("benefit.account-missing"));
    }
}
