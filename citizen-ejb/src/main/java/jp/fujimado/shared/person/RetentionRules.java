package jp.fujimado.shared.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fujimado.shared.config.Setting;

/** How long the city must keep what (保存期間), data of the city in {@code city/retention.json}. */
@ApplicationScoped
public class RetentionRules {

    private Map<String, Rule> rules = Map.of();

    /** Years and the reason in Japanese. */
    public record Rule(int years, String reason) {

        /** Last day on which something is kept that came to its end on {@code day}. */
        public LocalDate lastDay(LocalDate day) {
            return day.plusYears(years);
        }
    }

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "retention.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            rules = reader.readObject().getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                    .collect(Collectors.toMap(
                            row -> row.getString("code"),
                            row -> new Rule(row.getInt("years"), row.getString("reason"))));
        } catch (IOException e) {
            throw new UncheckedIOException("The retention rules cannot be read: " + file, e);
        }
    }

    /** The rule of {@code code}, which must be in the file. */
    public Rule of(String code) {
        Rule rule = rules.get(code);
        if (rule == null) {
            throw new IllegalStateException("retention.json has no rule " + code);
        }
        return rule;
    }
}
