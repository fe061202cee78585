package jp.fujimado.procedure.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The officials' way to a decision.
 *
 * @param steps in order; always one assessment and then one approval, by different people
 * @param results words for the decision
 */
public record ReviewRoute(List<ReviewStep> steps, ResultWords results) implements Serializable {

    /** The closed catalogue of steps. */
    public enum StepKind {
        ASSESS,
        APPROVE
    }

    /**
     * @param role code of the role within the department
     * @param targetOpenDays how many opening days (開庁日) the step should take at most
     */
    public record ReviewStep(StepKind kind, String role, int targetOpenDays) implements Serializable {}

    /** For example 「支給決定」 and 「不支給決定」. */
    public record ResultWords(String approved, String refused) implements Serializable {}

    public Optional<ReviewStep> step(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** Opening days from receipt to decision, by target. */
    public int targetOpenDays() {
        return steps.stream().mapToInt(ReviewStep::targetOpenDays).sum();
    }
}
