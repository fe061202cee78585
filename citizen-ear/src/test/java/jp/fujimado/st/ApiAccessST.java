package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.JsonObject;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Every API route with every kind of token. */
@ExtendWith(RunningCity.class)
class ApiAccessST {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String ALL_SCOPES = "profile:read application:read reservation:read reservation:write";

    /** What every route would take, of a time that is long over. */
    private static final String BODY =
            "{\"category\":\"citizen-advice\",\"place\":\"city-hall\",\"startsAt\":\"2020-01-06T09:00\",\"answers\":{}}";

    @Test
    void every_route_has_a_rule(City city, CityBrowser browser) {
        JsonObject paths = CityApi.json(CityApi.of(city, browser).get("/openapi?format=JSON", null))
                .getJsonObject("paths");
        Set<String> published = new TreeSet<>();
        paths.forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> published.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertEquals(
                ApiRoute.ALL.stream().map(ApiRoute::name).collect(Collectors.toCollection(TreeSet::new)), published);
    }

    @Test
    void every_route_asks_for_its_token(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        CityApi api = CityApi.of(city, browser);
        String full = api.token(SampleCase.OWNER, ALL_SCOPES);
        String strangers = api.token("yuki", ALL_SCOPES);
        String noAudience = api.token("citizen", "other-sample", SampleCase.OWNER, ALL_SCOPES);
        String staff = api.token("staff", CityApi.SAMPLE_CLIENT, "sato", "");
        Map<String, String> forged = forged(full);
        List<Executable> checks = new ArrayList<>();
        for (ApiRoute route : ApiRoute.ALL) {
            String address = route.address(sample);
            checks.add(() -> answers(api, route, address, null, route.open() ? 200 : 401, "no token"));
            checks.add(() -> answers(api, route, address, "nonsense", 401, "bad token"));
            checks.add(() -> answers(api, route, address, broken(full), 401, "changed token"));
            forged.forEach((how, token) -> checks.add(() -> answers(api, route, address, token, 401, how)));
            checks.add(() -> answers(api, route, address, noAudience, 401, "token for somebody else"));
            checks.add(() -> answers(api, route, address, staff, 401, "an official's token"));
            checks.add(() -> answers(api, route, address, full, route.right(), "the right token"));
            if (!route.open()) {
                String wrong = api.token(
                        SampleCase.OWNER,
                        (ALL_SCOPES + " ").replace(route.scope() + " ", "").strip());
                checks.add(() -> answers(api, route, address, wrong, 403, "all scopes but this"));
            }
            if (route.ofOnePerson()) {
                checks.add(() -> assertEquals(
                        404,
                        api.call(route.method(), address, strangers, route.takesBody() ? BODY : null)
                                .status(),
                        route.name() + " with somebody else's id"));
            }
        }
        assertAll(checks);
    }

    @Test
    void a_session_cookie_alone_opens_nothing(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        CityApi owner = new CityApi(
                city,
                Citizen.signIn(city, browser.desktop(), SampleCase.OWNER).page().request());
        ApiRoute.ALL.stream()
                .filter(route -> !route.open())
                .forEach(route -> answers(owner, route, route.address(sample), null, 401, "cookie only"));
    }

    @Test
    void tells_the_owner_the_status_and_the_profile(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        CityApi api = CityApi.of(city, browser);
        String token = api.token(SampleCase.OWNER, ALL_SCOPES);
        JsonObject mine = CityApi.json(api.get("/api/v1/applications/" + sample.submitted(), token));
        assertEquals("pregnancy-support-1", mine.getJsonObject("application").getString("procedure"));
        assertEquals(sample.receipt(), mine.getJsonObject("application").getString("receiptNumber"));
        assertFalse(mine.getJsonArray("history").isEmpty());
        assertEquals("湘南", CityApi.json(api.get("/api/v1/me", token)).getString("familyName"));
        assertTrue(api.get("/api/v1/procedures?q=赤ちゃん", null).text().contains("pregnancy-support-1"));
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

    private static void answers(CityApi api, ApiRoute route, String address, String token, int expected, String who) {
        APIResponse answer = api.call(route.method(), address, token, route.takesBody() ? "{}" : null);
        assertEquals(expected, answer.status(), route.name() + " with " + who);
    }
}
