package jp.fujimado.benefit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Decided benefit (付与決定) for one application; recipient and account as they were at the decision. */
@Entity
@Table(name = "benefit_grant")
public class BenefitGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "benefit_grant_seq")
    @SequenceGenerator(name = "benefit_grant_seq", sequenceName = "benefit_grant_seq")
    private Long id;

    @Column(name = "application_id")
    private long applicationId;

    @Column(name = "account_id")
    private long accountId;

    private String department;

    @Column(name = "procedure_code")
    private String procedureCode;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "recipient_name")
    private String recipientName;

    @Column(name = "recipient_kana")
    private String recipientKana;

    private long amount;

    @Embedded
    private PayeeAccount account;

    @Column(name = "granted_on")
    private LocalDate grantedOn;

    @Column(name = "export_id")
    private Long exportId;

    @Version
    private int version;

    protected BenefitGrant() {}

    /** @param amount yen */
    public BenefitGrant(Decision decision, Recipient recipient, PayeeAccount account, long amount) {
        applicationId = decision.applicationId();
        department = decision.department();
        procedureCode = decision.procedureCode();
        receiptNumber = decision.receiptNumber();
        grantedOn = decision.decidedOn();
        accountId = recipient.accountId();
        recipientName = recipient.name();
        recipientKana = recipient.kana();
        this.account = account;
        this.amount = amount;
    }

    /** The decision that grants. */
    public record Decision(
            long applicationId, String department, String procedureCode, String receiptNumber, LocalDate decidedOn) {}

    /** Who gets it. */
    public record Recipient(long accountId, String name, String kana) {}

    public String receiptNumber() {
        return receiptNumber;
    }

    public String recipientName() {
        return recipientName;
    }

    public String recipientKana() {
        return recipientKana;
    }

    public long amount() {
        return amount;
    }

    public PayeeAccount account() {
        return account;
    }

    public LocalDate grantedOn() {
        return grantedOn;
    }
}
