package jp.fujimado.procedure.definition.control;

import java.util.List;
import java.util.Map;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.shared.json.PackageProblem;

/** A published version never changes, because applications are pinned to it. */
public final class PublishedVersions {

    private PublishedVersions() {}

    /**
     * Refuses packages that have the code and version of a published definition but other content.
     *
     * @param published content hashes of the versions in the database
     * @throws BrokenProcedurePackage naming every such package
     */
    public static void requireUnchanged(Map<DefinitionId, String> published, List<ProcedurePackage> packages) {
        List<PackageProblem> problems = packages.stream()
                .filter(one -> published.containsKey(one.id())
                        && !published.get(one.id()).equals(one.hash()))
                .map(one -> new PackageProblem(
                        one.id().code() + "/procedure.json",
                        "/version",
                        "version " + one.id().version()
                                + " is already published with other content; raise the version to publish the change"))
                .toList();
        if (!problems.isEmpty()) {
            throw new BrokenProcedurePackage(problems);
        }
    }
}
