package jp.fujimado.notification;

/** The queue in which a delivery waits; the workers of one never touch the other. */
public enum Lane {
    /** What one person waits for: receipts, results, codes. */
    RECEIPT,
    /** Mailings to many (一斉配信). */
    BULK,
    /** What mailings brought somebody who wants it once a day: one mail with all of it (まとめて届ける). */
    DIGEST
}
