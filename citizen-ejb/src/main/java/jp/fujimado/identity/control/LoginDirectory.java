package jp.fujimado.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.LoginKey;
import jp.fujimado.identity.LoginMethods;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.error.Unavailable;

/**
 * The identity provider's own list of logins (Keycloak Admin REST API). Never called within a transaction: it can be slow
 * or away.
 */
@ApplicationScoped
public class LoginDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int GONE = 404;
    private static final String REALM = "/realms/";

    @Inject
    Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private String token;
    private Instant tokenEnds = Instant.MIN;

    /**
     * The logins of a citizen.
     *
     * @param subject {@code sub} of her tokens
     * @throws Unavailable when the identity provider does not answer
     */
    public LoginMethods of(String subject) {
        JsonArray credentials = get(user(subject) + "/credentials");
        JsonArray linked = get(user(subject) + "/federated-identity");
        return new LoginMethods(
                !keys(credentials, "password").isEmpty(),
                keys(credentials, "webauthn-passwordless"),
                keys(credentials, "otp"),
                texts(linked, "identityProvider"));
    }

    /**
     * Who the citizen is at a provider outside; empty when its login does not lead to her.
     *
     * @throws Unavailable when the identity provider does not answer
     */
    public Optional<String> outsideId(String subject, String alias) {
        return get(user(subject) + "/federated-identity").getValuesAs(JsonObject.class).stream()
                .filter(login -> login.getString("identityProvider").equals(alias))
                .map(login -> login.getString("userId"))
                .findFirst();
    }

    /**
     * The provider's login does not lead to this citizen any more.
     *
     * @throws Unavailable when the identity provider does not answer
     */
    public void unlink(String subject, String alias) {
        send(request(user(subject) + "/federated-identity/" + encoded(alias)).DELETE());
    }

    /**
     * The passkey or authenticator app does not lead to this citizen any more.
     *
     * @throws Unavailable when the identity provider does not answer
     */
    public void remove(String subject, String key) {
        send(request(user(subject) + "/credentials/" + encoded(key)).DELETE());
    }

    /**
     * Erases the login with everything that the identity provider keeps of it; one that is gone already is fine.
     *
     * @throws Unavailable when the identity provider does not answer
     */
    public void erase(String subject) {
        HttpResponse<String> answer = ask(request(user(subject)).DELETE());
        if (answer.statusCode() >= 300 && answer.statusCode() != GONE) {
            throw new Unavailable("identity.directory-away");
        }
    }

    private static List<LoginKey> keys(JsonArray credentials, String type) {
        return credentials.getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("type").equals(type))
                .map(row -> new LoginKey(
                        row.getString("id"),
                        row.getString("userLabel", ""),
                        Instant.ofEpochMilli(row.getJsonNumber("createdDate").longValue())))
                .sorted(Comparator.comparing(LoginKey::addedAt))
                .toList();
    }

    private static List<String> texts(JsonArray rows, String key) {
        return rows.getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString(key))
                .toList();
    }

    private static String user(String subject) {
        return "/users/" + encoded(subject);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The rows at this path; none of a login that the identity provider does not know. */
    private JsonArray get(String path) {
        HttpResponse<String> answer = ask(request(path).GET());
        if (answer.statusCode() == GONE) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body(answer)))) {
            return reader.readArray();
        }
    }

    private HttpRequest.Builder request(String path) {
        String issuer = Setting.CITIZEN_ISSUER.value();
        int realm = issuer.lastIndexOf(REALM);
        URI address = URI.create(issuer.substring(0, realm) + "/admin" + issuer.substring(realm) + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (clock.instant().isAfter(tokenEnds)) {
            String form = "grant_type=client_credentials&client_id=fujimado-directory&client_secret="
                    + encoded(Setting.DIRECTORY_CLIENT_SECRET.value());
            HttpRequest.Builder asked = HttpRequest.newBuilder(
                            URI.create(Setting.CITIZEN_ISSUER.value() + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
            try (JsonReader reader = Json.createReader(new StringReader(send(asked)))) {
                JsonObject answer = reader.readObject();
                token = answer.getString("access_token");
                // Half of its life: a token must not end on the way.
                tokenEnds = clock.instant().plusSeconds(answer.getInt("expires_in") / 2);
            }
        }
        return token;
    }

    private String send(HttpRequest.Builder request) {
        return body(ask(request));
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Unavailable("identity.directory-away");
        }
        return answer.body();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Unavailable("identity.directory-away");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("identity.directory-away");
        }
    }
}
