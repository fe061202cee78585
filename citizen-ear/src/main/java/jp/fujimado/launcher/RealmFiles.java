package jp.fujimado.launcher;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays the sample accounts and clients over the realms, for Keycloak to import. */
final class RealmFiles {

    private final Path config;

    RealmFiles(Path config) {
        this.config = config;
    }

    void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String realm : new String[] {"citizen", "staff"}) {
                JsonObject base = read(config.resolve("keycloak/" + realm + "-realm.json"));
                JsonObject sample = read(config.resolve("sample-data/keycloak/" + realm + ".json"));
                try (JsonWriter writer =
                        Json.createWriter(Files.newBufferedWriter(folder.resolve(realm + "-realm.json")))) {
                    writer.writeObject(appended(base, sample));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base with every array of the overlay added to the array of the same name. */
    private static JsonObject appended(JsonObject base, JsonObject overlay) {
        JsonObjectBuilder result = Json.createObjectBuilder(base);
        overlay.forEach((name, more) -> {
            JsonArrayBuilder both = base.containsKey(name)
                    ? Json.createArrayBuilder(base.getJsonArray(name))
                    : Json.createArrayBuilder();
            for (JsonValue value : (JsonArray) more) {
                both.add(value);
            }
            result.add(name, both);
        });
        return result.build();
    }

    private static JsonObject read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }
}
