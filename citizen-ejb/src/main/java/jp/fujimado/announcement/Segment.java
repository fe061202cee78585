package jp.fujimado.announcement;

import java.io.Serializable;
import java.util.List;

/**
 * Whom a notice concerns: among those who have agreed to the purpose, groups of conditions. Without a group it is everybody
 * who has agreed.
 *
 * @param purpose code of the consent without which nobody is on the list
 * @param join how the groups belong together
 */
public record Segment(String purpose, Join join, List<Group> groups) implements Serializable {

    /** Form in which segments are stored; a later form gets a later number. */
    public static final int FORM = 1;

    /** How parts belong together. */
    public enum Join {
        /** すべてに当てはまる. */
        ALL,
        /** どれかに当てはまる. */
        ANY
    }

    /** Conditions that belong together. */
    public record Group(Join join, List<SegmentCondition> conditions) implements Serializable {}

    /** Everybody who has agreed to the purpose. */
    public static Segment everybody(String purpose) {
        return new Segment(purpose, Join.ALL, List.of());
    }

    /** People to whom all these conditions apply. */
    public static Segment all(String purpose, SegmentCondition... conditions) {
        return new Segment(purpose, Join.ALL, List.of(new Group(Join.ALL, List.of(conditions))));
    }

    /** Whether a condition asks where somebody lives. */
    public boolean tellsThePlace() {
        return conditions().stream().anyMatch(one -> one.criterion().tellsThePlace());
    }

    /** Every condition, whatever its group. */
    public List<SegmentCondition> conditions() {
        return groups.stream().flatMap(group -> group.conditions().stream()).toList();
    }
}
