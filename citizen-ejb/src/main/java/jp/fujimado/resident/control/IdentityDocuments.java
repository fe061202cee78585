package jp.fujimado.resident.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.resident.DeskChannel;
import jp.fujimado.resident.IdentityDocument;
import jp.fujimado.shared.config.Setting;

/** By what officials make sure who is there: a closed list, {@code city/identity-documents.json}. */
@ApplicationScoped
public class IdentityDocuments {

    private List<IdentityDocument> documents = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "identity-documents.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            documents = reader.readObject().getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                    .map(IdentityDocuments::document)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The identity documents cannot be read: " + file, e);
        }
    }

    private static IdentityDocument document(JsonObject row) {
        return new IdentityDocument(
                row.getString("code"),
                row.getString("label"),
                row.getBoolean("photo"),
                row.getJsonArray("channels").getValuesAs(JsonString.class).stream()
                        .map(channel -> DeskChannel.valueOf(channel.getString()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public List<IdentityDocument> all() {
        return documents;
    }

    public Optional<IdentityDocument> of(String code) {
        return documents.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
