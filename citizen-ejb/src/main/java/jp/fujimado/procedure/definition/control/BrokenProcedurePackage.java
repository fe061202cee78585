package jp.fujimado.procedure.definition.control;

import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.json.PackageProblem;

/** One or several procedure packages cannot be used; names every problem, so that all can be mended at once. */
public class BrokenProcedurePackage extends BadRequest {

    private final transient List<PackageProblem> problems;

    public BrokenProcedurePackage(List<PackageProblem> problems) {
        super(
                "procedure.broken-package",
                Integer.toString(problems.size()),
                problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    public List<PackageProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
