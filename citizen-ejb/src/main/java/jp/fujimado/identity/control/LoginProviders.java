package jp.fujimado.identity.control;

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
import java.util.Optional;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.shared.config.Setting;

/** Providers outside the city, in the order of {@code city/logins.json}. */
@ApplicationScoped
public class LoginProviders {

    private List<LoginProvider> providers = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "logins.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            providers = reader.readObject().getJsonArray("providers").getValuesAs(JsonObject.class).stream()
                    .map(row ->
                            new LoginProvider(row.getString("alias"), row.getString("name"), row.getBoolean("card")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The providers of logins cannot be read: " + file, e);
        }
    }

    public List<LoginProvider> all() {
        return providers;
    }

    public Optional<LoginProvider> of(String alias) {
        return providers.stream()
                .filter(provider -> provider.alias().equals(alias))
                .findFirst();
    }
}
