package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A kind of appointment in the list of a department: what is published of it, and the draft of the next version.
 *
 * @param version that is published; 0 for none yet
 * @param closed whether it takes no bookings any more
 * @param draft number of the draft; null for none
 * @param draftStatus null without draft
 * @param changedName who changed the draft last
 */
public record CategoryLine(
        String code,
        String title,
        String kana,
        String departmentName,
        int version,
        boolean closed,
        Long draft,
        DraftStatus draftStatus,
        String changedName,
        Instant changedAt)
        implements Serializable {

    public boolean isLive() {
        return version > 0 && !closed;
    }

    public String draftKey() {
        return draftStatus == null ? "" : draftStatus.messageKey();
    }
}
