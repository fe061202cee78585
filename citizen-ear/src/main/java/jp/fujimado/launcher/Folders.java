package jp.fujimado.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole-folder operations. */
final class Folders {

    private Folders() {}

    /** The unpacked server of the given product under {@code .run/}; its folder name carries the version. */
    static Path server(Path servers, String product) {
        try (Stream<Path> found = Files.list(servers)) {
            return found.filter(folder -> folder.getFileName().toString().startsWith(product + "-"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> notBuilt(product));
        } catch (IOException missing) {
            throw notBuilt(product);
        }
    }

    private static CityFailure notBuilt(String product) {
        return new CityFailure("There is no " + product + " under .run/. Run ./mvnw package first.");
    }

    static void copy(Path from, Path to) {
        for (Path source : contents(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            try {
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst =
                contents(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
