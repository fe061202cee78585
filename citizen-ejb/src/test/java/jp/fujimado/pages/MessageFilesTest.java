package jp.fujimado.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of both portals and of what they share. */
class MessageFilesTest {

    private static final List<Path> MODULES = Stream.of(
                    "citizen-ejb", "citizen-web", "staff-web", "config/ui", "config/keycloak/themes")
            .map(Path.of("..")::resolve)
            .toList();

    /** Java keeps the last one and says nothing: another page then shows the wrong sentence. */
    @Test
    void no_key_stands_twice_in_a_file() throws IOException {
        Set<String> files = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (Path module : MODULES) {
            for (Path file : messages(module)) {
                files.add(file.toString());
                try (Reader reader = Files.newBufferedReader(file)) {
                    new Properties() {
                        @Override
                        public synchronized Object put(Object key, Object value) {
                            if (containsKey(key)) {
                                twice.add(file + ": " + key);
                            }
                            return super.put(key, value);
                        }
                    }.load(reader);
                }
            }
        }
        assertTrue(files.size() > MODULES.size(), files.toString());
        assertEquals(Set.of(), twice);
    }

    private static List<Path> messages(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> file.toString().contains("messages"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
