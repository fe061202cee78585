package jp.fujimado.notification.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.fujimado.shared.config.Setting;

/**
 * The push services that the city speaks with, by {@code city/push-services.json}. A browser names the address itself:
 * without this list anybody could make the city's server call any address inside its network.
 */
@ApplicationScoped
public class PushServices {

    private static final int LONGEST = 1000;

    private List<String> hosts = List.of();

    @PostConstruct
    void load() {
        Path file = Path.of(Setting.CONFIG_DIR.value(), "city", "push-services.json");
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            hosts = reader.readObject().getJsonArray("hosts").getValuesAs(JsonObject.class).stream()
                    .map(row -> row.getString("host"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The push services cannot be read: " + file, e);
        }
    }

    /** Whether the address is one of a push service of the list. */
    public boolean knows(String endpoint) {
        if (endpoint == null || endpoint.length() > LONGEST) {
            return false;
        }
        try {
            URI address = new URI(endpoint);
            return address.getRawUserInfo() == null
                    && address.getHost() != null
                    && address.getRawFragment() == null
                    && (isListed(address) || isStandIn(address));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private boolean isListed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && hosts.stream()
                        .anyMatch(listed -> listed.startsWith("*.")
                                ? host.endsWith(listed.substring(1)) && host.length() > listed.length()
                                : host.equals(listed));
    }

    private static boolean isStandIn(URI address) {
        return Setting.PUSH_STAND_IN
                .optional()
                .filter(origin -> origin.equals(address.getScheme() + "://" + address.getRawAuthority()))
                .isPresent();
    }
}
