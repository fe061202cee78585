package jp.fujimado.audit.boundary.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.StringJoiner;

/**
 * What to look for in the trail; null means no restriction.
 *
 * @param until first instant that is not wanted any more
 * @param actor beginning of the acting person's name
 * @param action beginning of the action's code
 */
public record AuditSearch(Instant from, Instant until, String actor, String action, String target, Long accountId)
        implements Serializable {

    /** The restrictions for the trail, such as {@code action=case.open, account=12}; empty without any. */
    String inWords() {
        StringJoiner words = new StringJoiner(", ");
        add(words, "from", from);
        add(words, "until", until);
        add(words, "actor", actor);
        add(words, "action", action);
        add(words, "target", target);
        add(words, "account", accountId);
        return words.toString();
    }

    private static void add(StringJoiner words, String name, Object value) {
        if (value != null) {
            words.add(name + "=" + value);
        }
    }
}
