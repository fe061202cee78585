package jp.fujimado.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * One record of the trail for the person it is about; without names.
 *
 * @param department code of the official's department; null for others
 * @param targetId what it was done to: of a consent the code of its purpose
 */
public record TrailRow(Instant occurredAt, String actorKind, String department, String action, String targetId)
        implements Serializable {

    public boolean isByOfficial() {
        return "STAFF".equals(actorKind);
    }

    /** What was done, in words. */
    public String words() {
        return isByOfficial() ? AuditWords.look(action) : AuditWords.action(action);
    }
}
