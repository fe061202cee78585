package jp.fujimado.reservation.control;

/** What a person is told about her reservation. */
public enum ReservationEvent {
    BOOKED,
    MOVED,
    CANCELLED,
    REMINDER
}
