package jp.fujimado.audit.entity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What one row of the trail says, before it gets its place in a chain.
 *
 * @param accountId account whose data were touched or seen; null when nobody's
 * @param detail short free text for people; at most 1,000 characters
 */
public record AuditRecord(
        Instant occurredAt,
        String actorKind,
        String actorSubject,
        String actorName,
        String department,
        String action,
        String targetType,
        String targetId,
        Long accountId,
        String detail) {

    /**
     * The record as bytes in which no two different records look alike: each field with its length before it. The order
     * of rows is not in it; the hash before, which every hash contains, holds the order.
     */
    public byte[] canonical(int chain) {
        List<Object> fields = Arrays.asList(
                chain,
                occurredAt,
                actorKind,
                actorSubject,
                actorName,
                department,
                action,
                targetType,
                targetId,
                accountId,
                detail);
        StringBuilder text = new StringBuilder();
        for (Object field : fields) {
            // Oracle stores '' as NULL: both must give the same bytes.
            String value = field == null ? "" : field.toString();
            text.append(value.length()).append(':').append(value).append('|');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
