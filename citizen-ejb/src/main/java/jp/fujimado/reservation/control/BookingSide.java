package jp.fujimado.reservation.control;

/** Who takes a time. */
public enum BookingSide {
    /** The person herself, within the notice and the deadline of the category. */
    PERSON,
    /** An official, also at short notice. */
    CITY
}
