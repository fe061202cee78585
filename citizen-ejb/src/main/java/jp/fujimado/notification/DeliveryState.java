package jp.fujimado.notification;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be sent at its due time. */
    WAITING,
    /** A worker has it. */
    CLAIMED,
    /** The other side has taken it. */
    SENT,
    /** Given up after the last try. */
    FAILED
}
