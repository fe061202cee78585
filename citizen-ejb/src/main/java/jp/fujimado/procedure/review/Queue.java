package jp.fujimado.procedure.review;

/** Saved filters of the inbox (受信箱の区分). */
public enum Queue {
    /** Everything that is not finished. */
    ALL(true),
    /** 審査: it is the assessor's turn. */
    ASSESSMENT(true),
    /** 決裁待ち. */
    APPROVAL(true),
    /** 市民の直し待ち. */
    CORRECTION(true),
    /** 自分の担当: open cases that the acting person assesses. */
    MINE(true),
    /** Due within three days from today, today included. */
    DUE_SOON(false),
    /** Open although the due day has passed. */
    OVERDUE(false),
    /** 終わった: decided or withdrawn. */
    DONE(true);

    private final boolean byReceipt;

    Queue(boolean byReceipt) {
        this.byReceipt = byReceipt;
    }

    /** Whether the queue can be sorted by time of receipt; a stretch of due days is sorted by due day only. */
    public boolean isByReceipt() {
        return byReceipt;
    }

    /** Key of the Japanese name in {@code messages/procedure_ja.properties}. */
    public String messageKey() {
        return "procedure.queue." + name();
    }
}
