package jp.fujimado.shared.person;

import java.io.Serializable;
import java.util.List;

/** Where something stands, as a few steps with words. */
public record StatusLine(List<Step> steps) implements Serializable {

    /** How a step is drawn. */
    public enum Look {
        DONE,
        NOW,
        /** It is the citizen's turn. */
        YOURS,
        AHEAD
    }

    public record Step(String label, Look look) implements Serializable {}

    /** @param now place of the present step in {@code labels}, from 0 */
    public static StatusLine at(List<String> labels, int now, Look look) {
        Step[] steps = new Step[labels.size()];
        for (int i = 0; i < steps.length; i++) {
            Look one = i == now ? look : i < now ? Look.DONE : Look.AHEAD;
            steps[i] = new Step(labels.get(i), one);
        }
        return new StatusLine(List.of(steps));
    }
}
