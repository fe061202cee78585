package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;

/**
 * Everything before it is handed in.
 *
 * @param problems what still has to be mended; empty when it can be handed in
 * @param problemPages page key for each problem, in the same order
 */
public record CheckSheet(
        long applicationId,
        String procedureCode,
        String title,
        AnswerSheet sheet,
        List<InputProblem> problems,
        List<String> problemPages,
        String lastPageKey,
        String returnReason,
        int revision)
        implements Serializable {

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
