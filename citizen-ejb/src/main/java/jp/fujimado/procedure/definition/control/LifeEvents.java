package jp.fujimado.procedure.definition.control;

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
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.procedure.definition.LifeEvent;
import jp.fujimado.shared.config.Setting;

/** The life events of {@code city/life-events.json}, in their order. */
@ApplicationScoped
public class LifeEvents {

    private List<LifeEvent> events = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "life-events.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            events = reader.readObject().getJsonArray("lifeEvents").getValuesAs(JsonObject.class).stream()
                    .map(row ->
                            new LifeEvent(row.getString("code"), row.getString("name"), row.getString("description")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The life events cannot be read: " + file, e);
        }
    }

    public List<LifeEvent> all() {
        return events;
    }

    public Set<String> codes() {
        return events.stream().map(LifeEvent::code).collect(Collectors.toUnmodifiableSet());
    }
}
