package jp.fujimado.announcement;

import java.io.Serializable;
import java.util.List;

/**
 * One condition of a segment.
 *
 * @param negated true for those to whom it does not apply
 * @param values codes, one of which must apply; empty for ranges
 * @param from first age or day (ISO 8601) of a range, itself included; null when open
 * @param to last age or day of a range, itself included; null when open
 */
public record SegmentCondition(Criterion criterion, boolean negated, List<String> values, String from, String to)
        implements Serializable {

    /** One of these codes applies. */
    public static SegmentCondition oneOf(Criterion criterion, String... codes) {
        return new SegmentCondition(criterion, false, List.of(codes), null, null);
    }

    /** The age or day lies between these, both included. */
    public static SegmentCondition between(Criterion criterion, String from, String to) {
        return new SegmentCondition(criterion, false, List.of(), from, to);
    }

    /** The opposite of this one. */
    public SegmentCondition not() {
        return new SegmentCondition(criterion, !negated, values, from, to);
    }
}
