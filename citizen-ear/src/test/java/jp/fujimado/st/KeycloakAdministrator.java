package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import jp.fujimado.launcher.City;

/** What the administrator of the realms does, by Keycloak's own interface. */
final class KeycloakAdministrator {

    private final APIRequestContext http;
    private final String realms;
    private final String token;

    private KeycloakAdministrator(APIRequestContext http, String realms, String token) {
        this.http = http;
        this.realms = realms;
        this.token = token;
    }

    static KeycloakAdministrator of(City city, APIRequestContext http) {
        APIResponse signedIn = http.post(
                city.identityUrl() + "/realms/master/protocol/openid-connect/token",
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("grant_type", "password")
                                .set("client_id", "admin-cli")
                                .set("username", city.secret("CITY_ADMIN_USER"))
                                .set("password", city.secret("CITY_ADMIN_PASSWORD"))));
        String token = read(signedIn).asJsonObject().getString("access_token");
        return new KeycloakAdministrator(http, city.identityUrl() + "/admin/realms/", token);
    }

    /** Makes an account out of these fields of Keycloak's {@code UserRepresentation}. */
    void create(String realm, Map<String, Object> account) {
        APIResponse made = http.post(realms + realm + "/users", signedIn().setData(account));
        assertEquals(201, made.status(), made.text());
    }

    /** What stands at this path below the realm. */
    JsonStructure get(String realm, String path) {
        APIResponse found = http.get(realms + realm + path, signedIn());
        assertEquals(200, found.status(), found.text());
        return read(found);
    }

    /** The field {@code credentials} of an account. */
    static List<Map<String, Object>> password(String password) {
        return List.of(Map.of("type", "password", "value", password, "temporary", false));
    }

    private RequestOptions signedIn() {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }

    private static JsonStructure read(APIResponse answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.read();
        }
    }
}
