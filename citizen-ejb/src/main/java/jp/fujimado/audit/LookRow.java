package jp.fujimado.audit;

import java.io.Serializable;
import java.time.Instant;

/** An official's look at a citizen's data, as the citizen sees it: which department, when, at what; no name. */
public record LookRow(Instant occurredAt, String department, String action, String targetId) implements Serializable {

    /** What was done or looked at, in words. */
    public String words() {
        return AuditWords.look(action);
    }
}
