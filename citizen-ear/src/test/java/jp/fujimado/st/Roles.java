package jp.fujimado.st;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what, by the city's own table and the sample accounts. */
final class Roles {

    private Roles() {}

    /** Permissions of a role of {@code config/city/roles.json}. */
    static Set<String> permissions(String role) {
        return strings(read("config/city/roles.json").getJsonObject("roles").getJsonObject(role), "permissions")
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Permissions of an official: those of all staff and those of each assignment. */
    static Set<String> ofOfficial(String user) {
        Set<String> held = permissions("staff");
        assignments(user).forEach(one -> held.addAll(permissions(one.split(":")[1])));
        return held;
    }

    /** Whether the official works for the department. */
    static boolean isOf(String user, String department) {
        return assignments(user).stream().anyMatch(one -> one.startsWith(department + ":"));
    }

    /** User names of the sample officials who sign in without a second factor. */
    static List<String> officials() {
        return directory()
                .map(row -> row[0])
                .distinct()
                .filter(name -> !name.equals("nakamura"))
                .toList();
    }

    private static List<String> assignments(String user) {
        return directory()
                .filter(row -> row[0].equals(user))
                .map(row -> row[4] + ":" + row[5])
                .toList();
    }

    /** Rows of the sample directory without its heading. */
    private static Stream<String[]> directory() {
        Path file = Path.of(System.getProperty("city.root"), "config/sample-data/officials.csv");
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonObject object, String key) {
        return object.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static JsonObject read(String file) {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of(System.getProperty("city.root"), file)))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
