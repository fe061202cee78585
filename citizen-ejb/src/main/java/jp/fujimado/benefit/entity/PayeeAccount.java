package jp.fujimado.benefit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Bank account that a benefit is paid into; the number lies encrypted. */
@Embeddable
public class PayeeAccount {

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "branch_name")
    private String branchName;

    @Column(name = "account_kind")
    private String kind;

    @Column(name = "number_cipher")
    private String numberCipher;

    @Column(name = "holder_kana")
    private String holderKana;

    protected PayeeAccount() {}

    /** @param kind in words, for example 普通 */
    public PayeeAccount(String bankName, String branchName, String kind, String numberCipher, String holderKana) {
        this.bankName = bankName;
        this.branchName = branchName;
        this.kind = kind;
        this.numberCipher = numberCipher;
        this.holderKana = holderKana;
    }

    public String bankName() {
        return bankName;
    }

    public String branchName() {
        return branchName;
    }

    public String kind() {
        return kind;
    }

    public String numberCipher() {
        return numberCipher;
    }

    public String holderKana() {
        return holderKana;
    }
}
