package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;

/**
 * An appointment as officials see it in a list.
 *
 * @param personKana reading; null when the city does not know it
 * @param forName the child for whom it is; null for the person herself
 * @param receiver official who receives her; null for nobody yet
 */
public record AppointmentRow(
        long id,
        String receiptNumber,
        String category,
        String title,
        String placeCode,
        String placeName,
        Instant startsAt,
        Instant endsAt,
        String personName,
        String personKana,
        String forName,
        ReservationStatus status,
        Receiver receiver)
        implements Serializable {

    public String statusKey() {
        return status.messageKey();
    }

    public boolean isRequested() {
        return status == ReservationStatus.REQUESTED;
    }

    public boolean isOpen() {
        return status.isOpen();
    }
}
