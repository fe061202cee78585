package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.fujimado.procedure.application.AnswerSheet;

/**
 * An appointment with everything an official needs.
 *
 * @param meetingLink of the online room; empty for other places
 * @param reason what an official said when she moved, declined or cancelled it; null without
 * @param followUps what the person is to do after it
 * @param ownEntry whether the acting official booked it for the person herself
 * @param mayReceive whether the acting official may move, cancel, check in and write
 * @param mayApprove whether the acting official may approve appointments of this department
 */
public record AppointmentCase(
        AppointmentRow row,
        String meetingLink,
        String reason,
        Instant bookedAt,
        AnswerSheet answers,
        List<NoteOnAppointment> notes,
        List<FollowUpRow> followUps,
        boolean ownEntry,
        boolean mayReceive,
        boolean mayApprove)
        implements Serializable {

    public boolean isMovable() {
        return mayReceive && row.isOpen();
    }

    /** Whether it is to be said that she came or not. */
    public boolean isAttendable() {
        return mayReceive
                && (row.status() == ReservationStatus.BOOKED
                        || row.status() == ReservationStatus.ARRIVED
                        || row.status() == ReservationStatus.NO_SHOW);
    }

    /** Whether what comes after it can be written. */
    public boolean isFollowable() {
        return mayReceive && row.status() == ReservationStatus.ARRIVED;
    }

    /** Whether it is to be said who receives her. */
    public boolean isAssignable() {
        return mayReceive && ReservationStatus.IN_CALENDAR.contains(row.status());
    }

    public boolean isApprovable() {
        return mayApprove && row.isRequested() && !ownEntry;
    }
}
