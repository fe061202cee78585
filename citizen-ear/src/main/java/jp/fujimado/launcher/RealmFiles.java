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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Lays the sample accounts and clients over the realms, for Keycloak to import, and makes the realms that stand in for
 * the providers outside: one each, because each has people and sessions of its own. As the real ones do, LINE's signs
 * its ID tokens with the client's secret (HS256), and デジタル認証アプリ's knows its client by a signed JWT.
 */
final class RealmFiles {

    /** Providers outside the city by the alias that the citizen realm gives them, with the names people know. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "line", "LINE",
            "google", "Google",
            "facebook", "Facebook",
            "xid", "xID",
            "digital-auth", "デジタル認証アプリ");

    private static final Pattern ID = Pattern.compile("\\$\\{ID:([a-z]+)}");

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
            String outside = Files.readString(config.resolve("sample-data/keycloak/outside.json"));
            for (Map.Entry<String, String> provider : OUTSIDE.entrySet()) {
                Files.writeString(
                        folder.resolve(realmOf(provider.getKey()) + "-realm.json"),
                        withIds(outside, provider.getKey())
                                .replace("${PROVIDER}", provider.getKey())
                                .replace("${NAME}", provider.getValue())
                                .replace("${SIGNATURE}", provider.getKey().equals("line") ? "HS256" : "RS256")
                                .replace(
                                        "${CLIENT_AUTHENTICATION}",
                                        provider.getKey().equals("digital-auth") ? "client-jwt" : "client-secret"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids as LINE gives them; those of another provider are others, as its people are others. */
    private static String withIds(String realm, String provider) {
        return ID.matcher(realm).replaceAll(found -> outsideId(provider, found.group(1)));
    }

    /** Id of a sample account at the realm that stands in for this provider. */
    static String outsideId(String provider, String user) {
        UUID number = UUID.nameUUIDFromBytes((provider + "." + user).getBytes(StandardCharsets.UTF_8));
        return "U" + number.toString().replace("-", "");
    }

    private static String realmOf(String provider) {
        return "outside-" + provider;
    }

    /** Settings that lead the citizen realm to the realms that stand in for the providers outside. */
    static Map<String, String> environment(String identityUrl, String clientSecret) {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "CITY_OUTSIDE_SIGNING_KEY",
                Base64.getUrlEncoder().withoutPadding().encodeToString(clientSecret.getBytes(StandardCharsets.UTF_8)));
        for (String provider : OUTSIDE.keySet()) {
            String prefix = "CITY_" + provider.toUpperCase(Locale.ROOT).replace('-', '_');
            String issuer = identityUrl + "/realms/" + realmOf(provider);
            environment.put(prefix + "_ENABLED", "true");
            environment.put(prefix + "_CLIENT_ID", "fujimado");
            environment.put(prefix + "_CLIENT_SECRET", clientSecret);
            environment.put(prefix + "_ISSUER", issuer);
            environment.put(prefix + "_AUTHORIZATION_URL", issuer + "/protocol/openid-connect/auth");
            environment.put(prefix + "_TOKEN_URL", issuer + "/protocol/openid-connect/token");
            environment.put(prefix + "_JWKS_URL", issuer + "/protocol/openid-connect/certs");
            environment.put(prefix + "_SCOPE", "openid profile");
        }
        return environment;
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
