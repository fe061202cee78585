package jp.fujimado.shared.error;

import java.util.List;

/** Typed values that have to be mended; carries one sentence per field and never loses what was typed. */
public class InvalidInput extends BadRequest {

    private final List<InputProblem> problems;

    public InvalidInput(List<InputProblem> problems) {
        super("shared.invalid-input", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<InputProblem> problems() {
        return problems;
    }
}
