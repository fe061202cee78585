package jp.fujimado.reservation.builder.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.builder.DraftChange;
import jp.fujimado.reservation.builder.DraftTopic;

/** What differs between two versions, line by line. */
final class DraftChanges {

    private DraftChanges() {}

    static List<DraftChange> between(Map<DraftTopic, List<String>> before, Map<DraftTopic, List<String>> after) {
        List<DraftChange> changes = new ArrayList<>();
        for (DraftTopic topic : DraftTopic.values()) {
            List<String> old = before.getOrDefault(topic, List.of());
            List<String> now = after.getOrDefault(topic, List.of());
            old.stream()
                    .filter(line -> !now.contains(line))
                    .forEach(line -> changes.add(new DraftChange(topic, false, line)));
            now.stream()
                    .filter(line -> !old.contains(line))
                    .forEach(line -> changes.add(new DraftChange(topic, true, line)));
            if (!old.equals(now) && old.size() == now.size() && new HashSet<>(old).equals(new HashSet<>(now))) {
                changes.add(new DraftChange(topic, true, DraftWords.say("words.order")));
            }
        }
        return changes;
    }
}
