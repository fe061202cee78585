package jp.fujimado.resident.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import jp.fujimado.resident.BankDetails;
import jp.fujimado.shared.crypto.FieldCipher;

/** The account a person wants payments on; its number is encrypted. */
@Entity
@Table(name = "bank_account")
public class BankAccount {

    private static final String NUMBER = "bank_account.number";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_account_seq")
    @SequenceGenerator(name = "bank_account_seq", sequenceName = "bank_account_seq")
    private Long id;

    @Column(name = "resident_id")
    private long residentId;

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "branch_name")
    private String branchName;

    private String kind;

    @Column(name = "number_cipher")
    private String numberCipher;

    @Column(name = "holder_kana")
    private String holderKana;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected BankAccount() {}

    public BankAccount(long residentId) {
        this.residentId = residentId;
    }

    public void change(BankDetails details, FieldCipher cipher, Instant now) {
        bankName = details.bankName();
        branchName = details.branchName();
        kind = details.kind();
        numberCipher = cipher.encrypt(details.number(), NUMBER);
        holderKana = details.holderKana();
        updatedAt = now;
    }

    public BankDetails details(FieldCipher cipher) {
        return new BankDetails(bankName, branchName, kind, cipher.decrypt(numberCipher, NUMBER), holderKana);
    }
}
