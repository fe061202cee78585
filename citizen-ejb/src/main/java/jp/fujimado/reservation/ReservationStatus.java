package jp.fujimado.reservation;

/** Where a reservation stands. */
public enum ReservationStatus {
    /** The time is kept for a few minutes while the person answers the questions (仮おさえ). */
    HELD,
    BOOKED,
    CANCELLED,
    /** Held, but not confirmed in time. */
    EXPIRED;

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "reservation.status." + this;
    }
}
