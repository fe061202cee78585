package jp.fujimado.procedure.definition.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks {@code config/procedures} as the server does when it starts, and the codes of {@code config/city}. */
class ShippedPackagesTest {

    @Test
    void every_package_is_sound() {
        List<ProcedurePackage> packages = new PackageReader(ShippedPackages.KNOWN).readAll(ShippedPackages.FOLDER);
        assertTrue(packages.size() >= 3);
        packages.forEach(
                one -> assertFalse(one.definition().guide().source().source().isBlank()));
    }

    @Test
    void the_codes_of_these_tests_are_those_of_the_city() throws IOException {
        assertEquals(ShippedPackages.KNOWN.lifeEvents(), codes("life-events.json", "lifeEvents"));
        assertTrue(codes("departments.json", "departments").containsAll(ShippedPackages.KNOWN.departments()));
    }

    private static Set<String> codes(String file, String array) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(Path.of("..", "config", "city", file)))) {
            return reader.readObject().getJsonArray(array).stream()
                    .map(JsonValue::asJsonObject)
                    .map((JsonObject one) -> one.getString("code"))
                    .collect(Collectors.toSet());
        }
    }
}
