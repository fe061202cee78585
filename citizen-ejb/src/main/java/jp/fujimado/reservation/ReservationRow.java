package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reservation in a list.
 *
 * @param receiptNumber null while it is only held
 * @param forName the child for whom it is; null for the person herself
 */
public record ReservationRow(
        long id,
        String receiptNumber,
        String title,
        String placeName,
        Instant startsAt,
        Instant endsAt,
        String forName,
        ReservationStatus status)
        implements Serializable {

    public boolean isOpen() {
        return status.isOpen();
    }

    /** Whether an official has yet to approve it. */
    public boolean isRequested() {
        return status == ReservationStatus.REQUESTED;
    }

    public String statusKey() {
        return status.messageKey();
    }
}
