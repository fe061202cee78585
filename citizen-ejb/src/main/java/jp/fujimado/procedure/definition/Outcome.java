package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;

/**
 * What happens on the way and after the decision.
 *
 * @param notices one message for every event
 * @param letter the decision letter
 * @param effects what an approval does; empty if the decision itself is all
 */
public record Outcome(List<Notice> notices, DecisionLetter letter, List<Effect> effects) implements Serializable {

    /** The message for the event; a package without one is refused at start-up. */
    public Notice notice(NoticeEvent event) {
        return notices.stream()
                .filter(notice -> notice.event() == event)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No notice for " + event));
    }
}
