package jp.fujimado.benefit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.fujimado.benefit.entity.BenefitGrant;
import jp.fujimado.benefit.entity.PayeeAccount;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.csv.CsvSheet;
import jp.fujimado.shared.text.Sentences;

/** 付与決定者CSV: what the accounting office needs to pay. */
@ApplicationScoped
public class PaymentCsv {

    @Inject
    FieldCipher cipher;

    public byte[] write(List<BenefitGrant> grants) {
        CsvSheet sheet = new CsvSheet();
        sheet.row((Object[]) Sentences.say("benefit.csv.header").split(","));
        for (BenefitGrant grant : grants) {
            PayeeAccount account = grant.account();
            sheet.row(
                    grant.receiptNumber(),
                    grant.recipientName(),
                    grant.recipientKana(),
                    account.bankName(),
                    account.branchName(),
                    account.kind(),
                    cipher.decrypt(account.numberCipher(), BenefitGrantEffect.NUMBER),
                    account.holderKana(),
                    grant.amount(),
                    grant.grantedOn());
        }
        return sheet.bytes();
    }
}
