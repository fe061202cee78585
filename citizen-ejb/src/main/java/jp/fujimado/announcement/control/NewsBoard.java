package jp.fujimado.announcement.control;

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
import java.util.Comparator;
import java.util.List;
import jp.fujimado.announcement.News;
import jp.fujimado.shared.config.Setting;

/** The notices of {@code city/news.json}, newest first. */
@ApplicationScoped
public class NewsBoard {

    private List<News> news = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "news.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            news = reader.readObject().getJsonArray("news").getValuesAs(JsonObject.class).stream()
                    .map(row -> new News(
                            LocalDate.parse(row.getString("publishedOn")),
                            row.getString("topic"),
                            row.getString("district", null),
                            row.getString("title"),
                            row.getString("link")))
                    .sorted(Comparator.comparing(News::publishedOn).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The notices cannot be read: " + file, e);
        }
    }

    public List<News> all() {
        return news;
    }
}
