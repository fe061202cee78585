package jp.fujimado.reservation.entity;

import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.shared.error.RuleViolation;

/** In which states what can be done; each throws {@link RuleViolation} in any other. */
final class Standing {

    private static final String NOT_BOOKED = "reservation.not-booked";

    private Standing() {}

    static void requireOpen(ReservationStatus status) {
        require(status.isOpen(), NOT_BOOKED);
    }

    static void requireRequested(ReservationStatus status) {
        require(status == ReservationStatus.REQUESTED, "reservation.not-requested");
    }

    /** Booked; or it was said already whether she came, which can be mended. */
    static void requireExpected(ReservationStatus status) {
        require(ReservationStatus.IN_CALENDAR.contains(status) && status != ReservationStatus.REQUESTED, NOT_BOOKED);
    }

    static void requireInCalendar(ReservationStatus status) {
        require(ReservationStatus.IN_CALENDAR.contains(status), NOT_BOOKED);
    }

    private static void require(boolean fulfilled, String refusal) {
        if (!fulfilled) {
            throw new RuleViolation(refusal);
        }
    }
}
