package jp.fujimado.reservation;

import java.util.EnumSet;
import java.util.Set;

/** Where a reservation stands. */
public enum ReservationStatus {
    /** The time is kept for a few minutes while the person answers the questions (仮おさえ). */
    HELD,
    /** Confirmed by the person; an official has yet to approve (承認待ち). */
    REQUESTED,
    BOOKED,
    /** The person came (来庁). */
    ARRIVED,
    /** She did not, and did not say so (無断欠席). */
    NO_SHOW,
    /** The official did not approve. */
    DECLINED,
    CANCELLED,
    /** Held, but not confirmed in time. */
    EXPIRED;

    /** Those under which people are still awaited. */
    public static final Set<ReservationStatus> OPEN = EnumSet.of(REQUESTED, BOOKED);

    /** Those that a person sees in her list. */
    public static final Set<ReservationStatus> CONFIRMED = EnumSet.complementOf(EnumSet.of(HELD, EXPIRED));

    /** Those that officials have in their calendar: they take or took place. */
    public static final Set<ReservationStatus> IN_CALENDAR = EnumSet.of(REQUESTED, BOOKED, ARRIVED, NO_SHOW);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Key of its word in Japanese. */
    public String messageKey() {
        return "reservation.status." + this;
    }
}
