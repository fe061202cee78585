package jp.fujimado.notification;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be sent at its due time; after a failure for now, again. */
    WAITING,
    /** A worker has it. */
    CLAIMED,
    /** The other side has taken it. */
    SENT,
    /** Failed for good. */
    FAILED,
    /** Not sent, because it was seen already, cancelled or not wanted any more. */
    SKIPPED
}
