package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import jp.fujimado.launcher.City;

/** Calls the API as a program would that fetched its token by password. */
record CityApi(City city, APIRequestContext http) {

    static final String SAMPLE_CLIENT = "api-sample";

    static CityApi of(City city, CityBrowser browser) {
        return new CityApi(city, browser.desktop().request());
    }

    String token(String user, String scopes) {
        return token("citizen", SAMPLE_CLIENT, user, scopes);
    }

    String token(String realm, String client, String user, String scopes) {
        FormData form = FormData.create()
                .set("grant_type", "password")
                .set("client_id", client)
                .set("username", user)
                .set("password", CityBrowser.PASSWORD);
        if (!scopes.isEmpty()) {
            form.set("scope", scopes);
        }
        APIResponse answer = http.post(
                city.issuer(realm) + "/protocol/openid-connect/token",
                RequestOptions.create().setForm(form));
        assertEquals(200, answer.status(), answer.text());
        return json(answer).getString("access_token");
    }

    /**
     * @param token null for none
     * @param body JSON; null for none
     */
    APIResponse call(String method, String path, String token, String body) {
        RequestOptions options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
        if (token != null) {
            options.setHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            options.setHeader("Content-Type", "application/json").setData(body);
        }
        return http.fetch(city.citizenUrl() + path, options);
    }

    APIResponse get(String path, String token) {
        return call("GET", path, token, null);
    }

    static JsonObject json(APIResponse answer) {
        return Json.createReader(new StringReader(answer.text())).readObject();
    }
}
