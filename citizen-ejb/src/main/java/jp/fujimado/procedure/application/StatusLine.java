package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.shared.text.Sentences;

/** Where an application stands, as four steps with words (受け付け・確認・決定・終わり). */
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

    public static StatusLine of(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> line("draft", 0, Look.YOURS);
            case SUBMITTED -> line("submitted", 0, Look.NOW);
            case ASSESSING -> line("assessing", 1, Look.NOW);
            case RETURNED -> line("returned", 1, Look.YOURS);
            case AWAITING_APPROVAL -> line("approval", 2, Look.NOW);
            case APPROVED -> line("approved", 3, Look.NOW);
            case REFUSED -> line("refused", 3, Look.NOW);
            case WITHDRAWN -> line("withdrawn", 3, Look.NOW);
        };
    }

    private static StatusLine line(String name, int now, Look look) {
        String[] labels = Sentences.say("procedure.status-line." + name).split(",");
        Step[] steps = new Step[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Look one = i == now ? look : i < now ? Look.DONE : Look.AHEAD;
            steps[i] = new Step(labels[i], one);
        }
        return new StatusLine(List.of(steps));
    }
}
