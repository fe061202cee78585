package jp.fujimado.reservation.control;

/** What a person is told about her reservation. */
public enum ReservationEvent {
    BOOKED,
    /** Sent, and to be approved. */
    REQUESTED,
    APPROVED,
    DECLINED,
    MOVED,
    CANCELLED,
    REMINDER
}
