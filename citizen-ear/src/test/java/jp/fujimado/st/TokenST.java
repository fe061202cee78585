package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Codes and tokens in the wrong hands, and who signs what. */
@ExtendWith(RunningCity.class)
class TokenST {

    @Test
    void a_code_counts_once_and_only_with_its_verifier(City city, CityBrowser browser) {
        String secret = city.secret("CITY_CITIZEN_CLIENT_SECRET");
        CodeFlow flow = portal(city, browser.phone());
        String code = flow.code("taro");
        assertEquals(200, flow.redeem(code, secret, CodeFlow.VERIFIER).status(), "once");
        assertEquals(400, flow.redeem(code, secret, CodeFlow.VERIFIER).status(), "replayed");
        CodeFlow stolen = portal(city, browser.phone());
        String other = stolen.code("yuki");
        assertEquals(400, stolen.redeem(other, secret, "x".repeat(50)).status(), "without its verifier");
        CodeFlow client = portal(city, browser.phone());
        assertEquals(
                401,
                client.redeem(client.code("taro"), "guessed", CodeFlow.VERIFIER).status());
    }

    private static CodeFlow portal(City city, Page page) {
        return new CodeFlow(page, city.issuer("citizen"), "citizen-portal", city.citizenUrl() + "/caught");
    }

    @Test
    void the_portals_own_answer_opens_nothing_in_another_browser(City city, CityBrowser browser) {
        Page page = browser.phone();
        List<String> answers = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().startsWith(city.citizenUrl()) && request.url().contains("code=")) {
                answers.add(request.url());
            }
        });
        CityBrowser.signIn(page, city.citizenUrl() + "/mypage/", "taro");
        assertEquals(1, answers.size());
        Page thief = browser.phone();
        thief.navigate(answers.get(0));
        thief.navigate(city.citizenUrl() + "/");
        assertEquals(0, thief.locator("form[action$='/logout']").count(), "not signed in");
    }

    @Test
    void the_identity_provider_sends_nobody_to_a_foreign_place(City city, CityBrowser browser) {
        sendsNobodyAway(city, browser.phone(), "citizen", city.citizenUrl());
        sendsNobodyAway(city, browser.desktop(), "staff", city.staffUrl());
    }

    private static void sendsNobodyAway(City city, Page page, String realm, String portal) {
        for (String foreign : List.of(
                "https://evil.example/",
                portal + ".evil.example/",
                portal.replace("localhost", "localhost@evil.example") + "/",
                "javascript:alert(1)")) {
            page.navigate(new CodeFlow(page, city.issuer(realm), realm + "-portal", foreign).address());
            assertTrue(page.url().startsWith(city.identityUrl()), page.url());
            assertTrue(page.content().contains("ふじまどのホームから、もう一度お試しください"), foreign);
            page.navigate(city.issuer(realm) + "/protocol/openid-connect/logout?client_id=" + realm + "-portal"
                    + "&post_logout_redirect_uri=" + foreign);
            assertTrue(page.url().startsWith(city.identityUrl()), page.url());
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_tells_nothing(City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone());
        for (String page : List.of("/mypage/logins.xhtml", "/mypage/verify.xhtml")) {
            person.open(page + "?state=0123456789abcdef&session_state=x&kc_action_status=success");
            assertEquals(city.citizenUrl() + page, person.page().url(), "a clean address");
            person.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertFalse(person.text().contains("できるようになりました"), person.text());
            assertEquals(0, person.page().locator("#go-on").count());
        }
    }

    @Test
    void the_stand_in_for_line_signs_with_the_clients_secret_as_line_does(City city, CityBrowser browser)
            throws Exception {
        CodeFlow flow = new CodeFlow(
                browser.phone(),
                city.identityUrl() + "/realms/outside-line",
                "fujimado",
                city.issuer("citizen") + "/broker/line/endpoint");
        String secret = city.secret("CITY_OUTSIDE_CLIENT_SECRET");
        APIResponse answer = flow.redeem(flow.code("taro"), secret, CodeFlow.VERIFIER);
        JWSObject token = JWSObject.parse(
                Json.createReader(new StringReader(answer.text())).readObject().getString("id_token"));
        assertEquals(JWSAlgorithm.HS256, token.getHeader().getAlgorithm());
        assertTrue(token.verify(new MACVerifier(secret)));
    }

    /** Keycloak does not look at the signatures of LINE's tokens, so none may be taken that LINE did not hand over itself. */
    @Test
    void nobody_ends_a_session_in_the_name_of_line(City city, CityBrowser browser) {
        Citizen person = Citizen.at(city, browser.phone()).open("/mypage/");
        person.press("#social-line");
        LoginsST.outside(person.page(), "taro");
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
        String issuer = city.identityUrl() + "/realms/outside-line";
        for (String claimed : List.of(issuer, issuer + ",", issuer + ",x")) {
            long now = System.currentTimeMillis() / 1000;
            String claims = "{\"iss\":\"" + claimed + "\",\"aud\":\"fujimado\",\"sub\":\"" + City.lineUser("taro")
                    + "\",\"jti\":\"" + now
                    + "\",\"iat\":" + now + ",\"exp\":" + (now + 60)
                    + ",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
            String forged = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims) + "." + part("signature");
            APIResponse answer = browser.phone()
                    .request()
                    .post(
                            city.issuer("citizen") + "/protocol/openid-connect/logout/backchannel-logout",
                            RequestOptions.create().setForm(FormData.create().set("logout_token", forged)));
            assertEquals(400, answer.status(), claimed + answer.text());
        }
        person.open("/mypage/profile.xhtml");
        assertFalse(person.page().url().startsWith(city.identityUrl()), "still signed in");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
