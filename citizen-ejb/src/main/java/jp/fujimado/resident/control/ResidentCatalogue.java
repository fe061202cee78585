package jp.fujimado.resident.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.Interest;
import jp.fujimado.shared.config.Setting;

/** Purposes of consent and interests, data of the city in {@code city/}. */
@ApplicationScoped
public class ResidentCatalogue {

    private List<ConsentPurpose> purposes = List.of();
    private List<Interest> interests = List.of();

    @PostConstruct
    void load() {
        purposes = array("consents.json", "purposes").getValuesAs(JsonObject.class).stream()
                .map(row -> new ConsentPurpose(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("effect"),
                        row.getBoolean("announcements", false)))
                .toList();
        interests = array("interests.json", "interests").getValuesAs(JsonObject.class).stream()
                .map(row -> new Interest(row.getString("code"), row.getString("label")))
                .toList();
    }

    private static JsonArray array(String name, String key) {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", name);
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject().getJsonArray(key);
        } catch (IOException e) {
            throw new UncheckedIOException("City data cannot be read: " + file, e);
        }
    }

    public List<ConsentPurpose> purposes() {
        return purposes;
    }

    /** Whether the city asks for this purpose with newer words. */
    public boolean isOutdated(String code, int version) {
        return purpose(code).filter(purpose -> purpose.version() > version).isPresent();
    }

    public Optional<ConsentPurpose> purpose(String code) {
        return purposes.stream().filter(purpose -> purpose.code().equals(code)).findFirst();
    }

    public List<Interest> interests() {
        return interests;
    }

    /** Label of an interest, for example 子育て; its code when the city has it no more. */
    public String interest(String code) {
        return interests.stream()
                .filter(interest -> interest.code().equals(code))
                .map(Interest::label)
                .findFirst()
                .orElse(code);
    }
}
