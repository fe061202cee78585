package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A draft with its lists.
 *
 * @param version that it will have when it is published
 * @param revision goes up with every change
 * @param reply what an approver wrote when giving it back; null for nothing
 * @param mayWrite whether the acting official may change it
 * @param entries of each list, in order
 * @param closedDays days on which nothing takes place, in Japanese
 */
public record DraftSheet(
        long id,
        String code,
        String title,
        String departmentName,
        int version,
        int revision,
        DraftStatus status,
        Changed changed,
        String reply,
        boolean mayWrite,
        Map<DraftPart, List<DraftEntry>> entries,
        List<String> closedDays)
        implements Serializable {

    /** Who changed it last, and when. */
    public record Changed(String name, Instant at) implements Serializable {}

    public boolean isRequested() {
        return status == DraftStatus.REQUESTED;
    }

    /** Whether a version of it is open for bookings, or was. */
    public boolean isChange() {
        return version > 1;
    }

    /** Entries of a list, by the name of the part. */
    public List<DraftEntry> list(String part) {
        return entries.getOrDefault(DraftPart.valueOf(part), List.of());
    }
}
