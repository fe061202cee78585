package jp.fujimado.procedure;

import jp.fujimado.shared.error.BadRequest;

/** What was typed is not a 受付番号, or a digit of it is wrong. */
public class UnreadableReceiptNumber extends BadRequest {

    public UnreadableReceiptNumber(String typed) {
        super("procedure.receipt-number-unreadable", typed);
    }
}
