package jp.fujimado.audit.boundary.staff;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import jp.fujimado.audit.AuditRow;
import jp.fujimado.shared.error.BadRequest;

/** Place between two rows of the trail, newest first. */
record AuditPosition(Instant occurredAt, int chain, long position) {

    static AuditPosition of(AuditRow row) {
        return new AuditPosition(row.occurredAt(), row.chain(), row.position());
    }

    String format() {
        return occurredAt + "_" + chain + "_" + position;
    }

    /** Null for the start of the list. */
    static AuditPosition parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = text.split("_");
            return new AuditPosition(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadRequest("shared.bad-page");
        }
    }
}
