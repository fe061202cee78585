package jp.fujimado.audit;

import java.io.Serializable;
import java.time.Instant;

/** One row of the trail, for a list. */
public record AuditRow(
        int chain,
        long position,
        Instant occurredAt,
        String actorKind,
        String actorName,
        String department,
        String action,
        String targetType,
        String targetId,
        Long accountId,
        String detail)
        implements Serializable {}
