package jp.fujimado.notification;

/** How far a mailing is. */
public enum MailingState {
    /** Text and recipients can still be changed. */
    PREPARED,
    RUNNING,
    /** Nothing leaves the house until it is resumed. */
    PAUSED,
    CANCELLED,
    /** Every delivery was handed over, failed for good or was skipped. */
    DONE;

    /** Whether nothing of it leaves the house any more. */
    public boolean isOver() {
        return this == CANCELLED || this == DONE;
    }
}
