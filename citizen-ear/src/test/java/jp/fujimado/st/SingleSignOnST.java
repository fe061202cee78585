package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One sign-in for the portal and for the facility reservation system, and one sign-out. */
@ExtendWith(RunningCity.class)
class SingleSignOnST {

    @Test
    void the_second_site_asks_for_no_login_and_a_sign_out_here_ends_there(City city, CityBrowser browser)
            throws IOException {
        try (FacilitySite site = new FacilitySite(city)) {
            Citizen citizen = Citizen.signIn(city, browser.phone(), "taro");
            Page page = citizen.page();
            page.navigate(city.facilityUrl() + "/");
            assertTrue(page.textContent("body").startsWith("施設予約 "), page.url() + page.textContent("body"));
            citizen.open("/").press("form[action$='/logout'] button");
            page.navigate(city.facilityUrl() + "/");
            assertTrue(page.url().startsWith(city.identityUrl()), "has to sign in again: " + page.url());
        }
    }

    @Test
    void a_sign_out_there_ends_here(City city, CityBrowser browser) throws IOException {
        try (FacilitySite site = new FacilitySite(city)) {
            Citizen citizen = Citizen.signIn(city, browser.phone(), "taro");
            Page page = citizen.page();
            page.navigate(city.facilityUrl() + "/");
            page.navigate(city.facilityUrl() + "/signout");
            citizen.open("/");
            assertEquals(0, page.locator("form[action$='/logout']").count(), "signed out here, too");
            citizen.open("/mypage/");
            assertTrue(page.url().startsWith(city.identityUrl()), page.url());
        }
    }

    @Test
    void nobody_else_can_end_a_session(City city, CityBrowser browser) throws Exception {
        Citizen citizen = Citizen.signIn(city, browser.phone(), "taro");
        String claims = "{\"iss\":\"" + city.issuer("citizen") + "\",\"aud\":\"citizen-portal\",\"sid\":\"x\","
                + "\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
        String unsigned = part("{\"alg\":\"none\"}") + "." + part(claims) + ".";
        String forged = part("{\"alg\":\"RS256\"}") + "." + part(claims) + "." + part("signature");
        for (String token : List.of("", "x", unsigned, forged)) {
            assertEquals(400, logout(city, token), token);
        }
        citizen.open("/mypage/profile.xhtml");
        assertFalse(citizen.page().url().startsWith(city.identityUrl()), "still signed in");
    }

    @Test
    void a_true_token_for_another_site_ends_nothing_here(City city, CityBrowser browser) throws Exception {
        try (FacilitySite site = new FacilitySite(city)) {
            Page page = Citizen.signIn(city, browser.phone(), "taro").page();
            page.navigate(city.facilityUrl() + "/");
            Page elsewhere = Citizen.signIn(city, browser.phone(), "taro").page();
            Citizen.at(city, page).open("/").press("form[action$='/logout'] button");
            assertEquals(400, logout(city, site.lastLogoutToken()), "meant for the other site");
            elsewhere.navigate(city.citizenUrl() + "/mypage/profile.xhtml");
            assertFalse(elsewhere.url().startsWith(city.identityUrl()), "still signed in");
        }
    }

    private static int logout(City city, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(city.citizenUrl() + "/logout/provider"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
