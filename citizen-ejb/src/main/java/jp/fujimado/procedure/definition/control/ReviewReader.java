package jp.fujimado.procedure.definition.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.ReviewRoute;
import jp.fujimado.procedure.definition.ReviewRoute.ResultWords;
import jp.fujimado.procedure.definition.ReviewRoute.ReviewStep;
import jp.fujimado.procedure.definition.ReviewRoute.StepKind;
import jp.fujimado.shared.json.JsonSection;

/** Reads {@code review.json}. */
final class ReviewReader {

    private static final int LONGEST = 365;

    private final JsonSection json;
    private final KnownCodes known;

    ReviewReader(JsonSection json, KnownCodes known) {
        this.json = json;
        this.known = known;
    }

    ReviewRoute route() {
        List<JsonSection> sections = json.sections("steps");
        List<ReviewStep> steps = sections.stream().map(this::step).toList();
        List<StepKind> kinds = steps.stream().map(ReviewStep::kind).toList();
        if (!sections.isEmpty() && !kinds.equals(List.of(StepKind.ASSESS, StepKind.APPROVE))) {
            json.problem("steps", "must be one ASSESS and then one APPROVE, given are " + kinds);
        }
        JsonSection words = json.section("results");
        ResultWords results = new ResultWords(words.text("approved"), words.text("refused"));
        words.nothingElse();
        json.nothingElse();
        return new ReviewRoute(steps, results);
    }

    private ReviewStep step(JsonSection section) {
        String code = section.text("step");
        Optional<StepKind> kind = Arrays.stream(StepKind.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
        if (kind.isEmpty() && !code.isEmpty()) {
            section.problem("step", "unknown step '" + code + "'; known are " + List.of(StepKind.values()));
        }
        String role = section.text("role");
        Codes.require(section, "role", role, known.roles());
        ReviewStep step =
                new ReviewStep(kind.orElse(StepKind.ASSESS), role, (int) section.number("targetOpenDays", 1, LONGEST));
        section.nothingElse();
        return step;
    }
}
