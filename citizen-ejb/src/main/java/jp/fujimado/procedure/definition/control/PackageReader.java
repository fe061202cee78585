package jp.fujimado.procedure.definition.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.procedure.definition.KnownCodes;
import jp.fujimado.procedure.definition.ProcedureDefinition;
import jp.fujimado.procedure.definition.ProcedureGuide;
import jp.fujimado.procedure.definition.ReviewRoute;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.json.CanonicalJson;
import jp.fujimado.shared.json.JsonSection;
import jp.fujimado.shared.json.PackageProblem;

/** Reads procedure packages from {@code config/procedures} and published versions from their stored text. */
public final class PackageReader {

    private static final String STORED = "stored definition";

    private final KnownCodes known;

    /** @param known codes that packages may refer to */
    public PackageReader(KnownCodes known) {
        this.known = known;
    }

    /**
     * Reads every package of the folder, in order of their codes.
     *
     * @throws BrokenProcedurePackage with all problems of all packages
     */
    public List<ProcedurePackage> readAll(Path procedures) {
        List<PackageProblem> problems = new ArrayList<>();
        List<ProcedurePackage> packages = new ArrayList<>();
        for (Path folder : PackageFolder.foldersIn(procedures)) {
            read(folder, problems).ifPresent(packages::add);
        }
        if (!problems.isEmpty()) {
            throw new BrokenProcedurePackage(problems);
        }
        return List.copyOf(packages);
    }

    /**
     * Reads one package.
     *
     * @throws BrokenProcedurePackage with all its problems
     */
    public ProcedurePackage read(Path folder) {
        List<PackageProblem> problems = new ArrayList<>();
        return read(folder, problems).orElseThrow(() -> new BrokenProcedurePackage(problems));
    }

    private Optional<ProcedurePackage> read(Path folder, List<PackageProblem> problems) {
        List<PackageProblem> own = new ArrayList<>();
        PackageFolder files = new PackageFolder(folder, own);
        JsonObject content = files.content();
        ProcedureDefinition definition = definition(content, files.name() + "/", known, own);
        if (!definition.code().isEmpty() && !definition.code().equals(files.name())) {
            own.add(new PackageProblem(
                    files.name() + "/procedure.json", "/code", "must be the folder's name '" + files.name() + "'"));
        }
        problems.addAll(own);
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        String json = CanonicalJson.of(content);
        return Optional.of(new ProcedurePackage(definition, json, Fingerprint.of(json)));
    }

    /**
     * Reads a published version from its canonical JSON. Codes are not checked again: an old version may name a
     * department that no longer exists.
     *
     * @throws BrokenProcedurePackage if the text is not what {@link ProcedurePackage#json} once was
     */
    public static ProcedureDefinition readBack(String canonicalJson) {
        List<PackageProblem> problems = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(canonicalJson))) {
            JsonObject content = reader.readObject();
            PackageFolder.NEEDED.stream()
                    .filter(part -> !(content.get(part) instanceof JsonObject))
                    .forEach(part -> problems.add(new PackageProblem(STORED, "/" + part, "is missing")));
            ProcedureDefinition definition = definition(content, STORED + " ", KnownCodes.unchecked(), problems);
            if (problems.isEmpty()) {
                return definition;
            }
        } catch (JsonException notJson) {
            problems.add(new PackageProblem(STORED, "/", notJson.getMessage()));
        }
        throw new BrokenProcedurePackage(problems);
    }

    /** Reads what is there; files that are missing or broken are already among the problems. */
    private static ProcedureDefinition definition(
            JsonObject content, String folder, KnownCodes known, List<PackageProblem> problems) {
        GuideReader guideReader = new GuideReader(part(content, folder, "procedure", problems), known);
        DefinitionId id = guideReader.id();
        ProcedureGuide guide = guideReader.guide();
        FormSchema form = new FormReader(part(content, folder, "form", problems), known).form();
        ReviewRoute review = new ReviewReader(part(content, folder, "review", problems), known).route();
        Optional<JsonSection> effects = content.containsKey("effects")
                ? Optional.of(part(content, folder, "effects", problems))
                : Optional.empty();
        return new ProcedureDefinition(
                id,
                guide,
                form,
                review,
                new OutcomeReader(form, known)
                        .outcome(
                                part(content, folder, "notices", problems),
                                part(content, folder, "letter", problems),
                                effects));
    }

    private static JsonSection part(JsonObject content, String folder, String name, List<PackageProblem> problems) {
        String file = folder + name + ".json";
        if (content.get(name) instanceof JsonObject json) {
            return new JsonSection(file, "", json, problems);
        }
        // Why the file could not be read is already noted; its content must not be complained about as well.
        return new JsonSection(file, "", JsonValue.EMPTY_JSON_OBJECT, new ArrayList<>());
    }
}
