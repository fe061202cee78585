package jp.fujimado.reservation.control;

import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.json.PackageProblem;

/** One or several categories cannot be used; names every problem, so that all can be mended at once. */
public class BrokenCategory extends BadRequest {

    private final transient List<PackageProblem> problems;

    public BrokenCategory(List<PackageProblem> problems) {
        super(
                "reservation.broken-category",
                Integer.toString(problems.size()),
                problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    public List<PackageProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
