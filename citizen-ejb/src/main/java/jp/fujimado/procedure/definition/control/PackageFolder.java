package jp.fujimado.procedure.definition.control;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.shared.json.PackageProblem;

/** The files of one procedure package. */
final class PackageFolder {

    /** Files that every package has, without {@code .json}. */
    static final List<String> NEEDED = List.of("procedure", "form", "review", "notices", "letter");

    private static final Set<String> OPTIONAL = Set.of("effects");
    /** A key that is given twice is a mistake that most JSON readers hide. */
    private static final JsonReaderFactory STRICT =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final Path folder;
    private final List<PackageProblem> problems;

    PackageFolder(Path folder, List<PackageProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    static List<Path> foldersIn(Path procedures) {
        try (Stream<Path> entries = Files.list(procedures)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Folder of procedures cannot be read: " + procedures, unreadable);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Content of all files by their names without {@code .json}; what cannot be read is left out and noted. */
    JsonObject content() {
        JsonObjectBuilder content = Json.createObjectBuilder();
        for (String part : NEEDED) {
            if (!Files.isRegularFile(file(part))) {
                problem(part + ".json", "/", "the file is missing");
            }
        }
        for (String fileName : fileNames()) {
            String part = fileName.replaceFirst("\\.json$", "");
            if (fileName.endsWith(".json") && (NEEDED.contains(part) || OPTIONAL.contains(part))) {
                read(part).ifPresent(json -> content.add(part, json));
            } else if (!fileName.endsWith(".md")) {
                problem(fileName, "/", "unknown file; a package has " + NEEDED + " and may have " + OPTIONAL);
            }
        }
        return content.build();
    }

    private Path file(String part) {
        return folder.resolve(part + ".json");
    }

    private List<String> fileNames() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Package folder cannot be read: " + folder, unreadable);
        }
    }

    private Optional<JsonObject> read(String part) {
        String fileName = part + ".json";
        try (JsonReader reader = STRICT.createReader(new StringReader(Files.readString(file(part))))) {
            if (reader.readValue() instanceof JsonObject json) {
                return Optional.of(json);
            }
            problem(fileName, "/", "must be one JSON object");
        } catch (CharacterCodingException notUtf8) {
            problem(fileName, "/", "is not UTF-8");
        } catch (JsonParsingException syntax) {
            long line = syntax.getLocation().getLineNumber();
            long column = syntax.getLocation().getColumnNumber();
            problem(fileName, "line " + line + ", column " + column, "broken JSON: " + syntax.getMessage());
        } catch (IOException unreadable) {
            problem(fileName, "/", "cannot be read: " + unreadable);
        }
        return Optional.empty();
    }

    private void problem(String fileName, String place, String reason) {
        problems.add(new PackageProblem(name() + "/" + fileName, place, reason));
    }
}
