package jp.fujimado.reservation.control;

/** What a person is told about her reservation. */
public enum ReservationEvent {
    /** A time is held for her, because she waited. */
    OFFERED,
    BOOKED,
    /** Sent, and to be approved. */
    REQUESTED,
    APPROVED,
    DECLINED,
    MOVED,
    CANCELLED,
    REMINDER,
    /** There is something to do after the meeting. */
    FOLLOW_UP
}
