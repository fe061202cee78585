package jp.fujimado.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import jp.fujimado.launcher.City;

/** Accounts in the citizen realm for a measurement, made and looked at by Keycloak's own interface. */
final class Accounts {

    static final String PASSWORD = "Fujisawa-1";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final City city;
    private final String admin;
    private String token;
    private long tokenEnds;

    Accounts(City city) {
        this.city = city;
        admin = city.identityUrl() + "/admin/realms/citizen";
    }

    /** Makes an account whose password Keycloak hashes by its settings; returns its number. */
    String create(String name) throws IOException, InterruptedException {
        return create(
                name,
                Json.createObjectBuilder()
                        .add("type", "password")
                        .add("value", PASSWORD)
                        .add("temporary", false)
                        .build());
    }

    /** Makes an account with a password that was hashed before. */
    String create(String name, JsonObject credential) throws IOException, InterruptedException {
        return create(name, Json.createArrayBuilder().add(credential));
    }

    /** Makes an account as those have it who sign in by LINE or a passkey only. */
    String createWithoutPassword(String name) throws IOException, InterruptedException {
        return create(name, Json.createArrayBuilder());
    }

    /** Makes an account with a mail address. */
    String createWithMail(String name) throws IOException, InterruptedException {
        return create(account(name).add("email", name + "@example.com"));
    }

    private String create(String name, JsonArrayBuilder credentials) throws IOException, InterruptedException {
        return create(account(name).add("credentials", credentials));
    }

    private static JsonObjectBuilder account(String name) {
        return Json.createObjectBuilder().add("username", name).add("enabled", true);
    }

    private String create(JsonObjectBuilder account) throws IOException, InterruptedException {
        JsonObject user = account.build();
        HttpResponse<String> answer = http.send(
                request("/users")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(user.toString()))
                        .build(),
                BodyHandlers.ofString());
        String address = answer.headers()
                .firstValue("location")
                .orElseThrow(
                        () -> new IOException(user.getString("username") + " was not made: " + answer.statusCode()));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** How Keycloak has hashed the password of this account. */
    Argon2 hash(String id) throws IOException, InterruptedException {
        JsonObject credential =
                get("/users/" + id + "/credentials").asJsonArray().getJsonObject(0);
        return Argon2.of(parsed(credential.getString("credentialData")).asJsonObject());
    }

    /** Failures that count against this account; a guess while it is locked is not tried at all. */
    int failures(String id) throws IOException, InterruptedException {
        return get("/attack-detection/brute-force/users/" + id).asJsonObject().getInt("numFailures");
    }

    private JsonStructure get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return parsed(answer.body());
    }

    private static JsonStructure parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(admin + path)).header("Authorization", "Bearer " + token());
    }

    /** An access token of the account for the API. */
    String token(String name, String scope) throws IOException, InterruptedException {
        return tokens("grant_type=password&client_id=api-sample&username=" + name + "&password=" + PASSWORD + "&scope="
                        + scope)
                .getString("access_token");
    }

    private String token() throws IOException, InterruptedException {
        if (System.nanoTime() > tokenEnds || token == null) {
            JsonObject said = tokens("grant_type=client_credentials&client_id=fujimado-directory&client_secret="
                    + city.secret("CITY_DIRECTORY_CLIENT_SECRET"));
            token = said.getString("access_token");
            tokenEnds = System.nanoTime() + said.getInt("expires_in") * 500_000_000L;
        }
        return token;
    }

    private JsonObject tokens(String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(city.issuer("citizen") + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token: " + answer.statusCode());
        }
        return parsed(answer.body()).asJsonObject();
    }
}
