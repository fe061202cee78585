package jp.fujimado.notification.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fujimado.notification.Topic;
import jp.fujimado.shared.config.Setting;

/** Topics of messages, data of the city in {@code city/topics.json}. */
@ApplicationScoped
public class Topics {

    private List<Topic> topics = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "topics.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            topics = reader.readObject().getJsonArray("topics").getValuesAs(JsonObject.class).stream()
                    .map(row -> new Topic(row.getString("code"), row.getString("title"), row.getString("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The topics cannot be read: " + file, e);
        }
    }

    public List<Topic> all() {
        return topics;
    }

    /** Its code when the city has it no more. */
    public String title(String code) {
        return topics.stream()
                .filter(topic -> topic.code().equals(code))
                .map(Topic::title)
                .findFirst()
                .orElse(code);
    }
}
