package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Every API route with every kind of token. */
@ExtendWith(RunningCity.class)
class ApiAccessST {

    private static final String OPEN = "";
    private static final String ALL_SCOPES = "profile:read application:read";

    /** Every route with the scope it asks for. */
    private static final Map<String, String> ROUTES = Map.of(
            "/api/v1/procedures", OPEN,
            "/api/v1/procedures/{code}", OPEN,
            "/api/v1/me", "profile:read",
            "/api/v1/applications", "application:read",
            "/api/v1/applications/{id}", "application:read");

    @Test
    void every_route_has_a_rule(City city, CityBrowser browser) {
        APIResponse contract = browser.desktop().request().get(city.citizenUrl() + "/openapi?format=JSON");
        assertEquals(ROUTES.keySet(), json(contract).getJsonObject("paths").keySet());
    }

    @Test
    void every_route_asks_for_its_token(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        APIRequestContext http = browser.desktop().request();
        String full = token(http, city.issuer("citizen"), "api-sample", SampleCase.OWNER, ALL_SCOPES);
        String strangers = token(http, city.issuer("citizen"), "api-sample", "yuki", ALL_SCOPES);
        String noAudience = token(http, city.issuer("citizen"), "other-sample", SampleCase.OWNER, ALL_SCOPES);
        String staff = token(http, city.issuer("staff"), "api-sample", "sato", "");
        List<Executable> checks = new ArrayList<>();
        ROUTES.forEach((route, scope) -> {
            String address = city.citizenUrl() + address(route, sample);
            boolean open = scope.equals(OPEN);
            checks.add(() -> answers(http, address, null, open ? 200 : 401, "no token"));
            checks.add(() -> answers(http, address, "nonsense", 401, "bad token"));
            checks.add(() -> answers(http, address, broken(full), 401, "changed token"));
            forged(full).forEach((how, token) -> checks.add(() -> answers(http, address, token, 401, how)));
            checks.add(() -> answers(http, address, noAudience, 401, "token for somebody else"));
            checks.add(() -> answers(http, address, staff, 401, "an official's token"));
            checks.add(() -> answers(http, address, full, 200, "the right token"));
            if (!open) {
                String other = scope.equals("profile:read") ? "application:read" : "profile:read";
                String wrong = token(http, city.issuer("citizen"), "api-sample", SampleCase.OWNER, other);
                checks.add(() -> answers(http, address, wrong, 403, "wrong scope"));
            }
            if (route.endsWith("{id}")) {
                checks.add(() -> answers(http, address, strangers, 404, "somebody else's id"));
            }
        });
        assertAll(checks);
    }

    @Test
    void a_session_cookie_alone_opens_nothing(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        APIRequestContext owner =
                Citizen.signIn(city, browser.desktop(), SampleCase.OWNER).page().request();
        ROUTES.forEach((route, scope) -> {
            if (!scope.equals(OPEN)) {
                answers(owner, city.citizenUrl() + address(route, sample), null, 401, "cookie only");
            }
        });
    }

    @Test
    void tells_the_owner_the_status_and_the_profile(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        APIRequestContext http = browser.desktop().request();
        String token = token(http, city.issuer("citizen"), "api-sample", SampleCase.OWNER, ALL_SCOPES);
        JsonObject mine = json(get(http, city.citizenUrl() + "/api/v1/applications/" + sample.submitted(), token));
        assertEquals("pregnancy-support-1", mine.getJsonObject("application").getString("procedure"));
        assertEquals(sample.receipt(), mine.getJsonObject("application").getString("receiptNumber"));
        assertFalse(mine.getJsonArray("history").isEmpty());
        assertEquals(
                "湘南", json(get(http, city.citizenUrl() + "/api/v1/me", token)).getString("familyName"));
        assertTrue(get(http, city.citizenUrl() + "/api/v1/procedures?q=赤ちゃん", null)
                .text()
                .contains("pregnancy-support-1"));
    }

    private static String address(String route, SampleCase sample) {
        return route.replace("{id}", String.valueOf(sample.submitted())).replace("{code}", "pregnancy-support-1");
    }

    /** The same claims, signed by nobody or by somebody else. */
    private static Map<String, String> forged(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            JWSHeader theirs = SignedJWT.parse(token).getHeader();
            SignedJWT own = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(theirs.getKeyID())
                            .build(),
                    claims);
            own.sign(new RSASSASigner(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
            SignedJWT secret = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(theirs.getKeyID())
                            .build(),
                    claims);
            secret.sign(new MACSigner(new byte[32]));
            return Map.of(
                    "no signature", new PlainJWT(claims).serialize(),
                    "another key under the same name", own.serialize(),
                    "a secret instead of a key", secret.serialize());
        } catch (ParseException | JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String broken(String token) {
        return token.substring(0, token.length() - 8) + "AAAAAAAA";
    }

    private static void answers(APIRequestContext http, String address, String token, int expected, String who) {
        assertEquals(expected, get(http, address, token).status(), address + " with " + who);
    }

    private static APIResponse get(APIRequestContext http, String address, String token) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        if (token != null) {
            options.setHeader("Authorization", "Bearer " + token);
        }
        return http.get(address, options);
    }

    private static String token(APIRequestContext http, String issuer, String client, String user, String scopes) {
        FormData form = FormData.create()
                .set("grant_type", "password")
                .set("client_id", client)
                .set("username", user)
                .set("password", CityBrowser.PASSWORD);
        if (!scopes.isEmpty()) {
            form.set("scope", scopes);
        }
        APIResponse answer = http.post(
                issuer + "/protocol/openid-connect/token",
                RequestOptions.create().setForm(form));
        assertEquals(200, answer.status(), answer.text());
        return json(answer).getString("access_token");
    }

    private static JsonObject json(APIResponse answer) {
        return Json.createReader(new StringReader(answer.text())).readObject();
    }
}
