package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others try with a session: to plant one, to lead away from the portal, to use one that has ended. */
@ExtendWith(RunningCity.class)
class SessionST {

    @Test
    void a_planted_session_is_not_the_one_that_is_signed_in(City city, CityBrowser browser) {
        Page page = browser.phone();
        page.navigate(city.citizenUrl() + "/mypage/");
        String planted = session(page);
        CityBrowser.signIn(page, city.citizenUrl() + "/mypage/", "taro");
        String own = session(page);
        assertFalse(own.isEmpty());
        assertFalse(own.equals(planted), "a new number at the login");
        Page thief = browser.phone();
        thief.context()
                .addCookies(List.of(new Cookie("FUJIMADO_CITIZEN", planted.isEmpty() ? "planted" : planted)
                        .setUrl(city.citizenUrl())));
        thief.navigate(city.citizenUrl() + "/mypage/profile.xhtml");
        assertTrue(thief.url().startsWith(city.identityUrl()), thief.url());
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("FUJIMADO_CITIZEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void the_way_through_the_login_never_leads_to_a_foreign_place(City city, CityBrowser browser) {
        Page page = Citizen.signIn(city, browser.phone(), "taro").page();
        for (String foreign : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\r\nLocation: https://evil.example/",
                "not base64")) {
            String name =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(foreign.getBytes(StandardCharsets.UTF_8));
            page.navigate(city.citizenUrl() + "/login/" + name);
            assertTrue(page.url().startsWith(city.citizenUrl()), foreign + " led to " + page.url());
        }
        page.navigate(city.citizenUrl() + "/login/%25%25");
        assertTrue(page.url().startsWith(city.citizenUrl()), page.url());
    }

    @Test
    void a_tab_that_was_left_open_over_a_sign_out_shows_and_changes_nothing(City city, CityBrowser browser) {
        Citizen first = Citizen.newcomer(city, browser.phone());
        first.consentToProfile();
        Page second = first.page().context().newPage();
        second.navigate(city.citizenUrl() + "/mypage/consent.xhtml");
        first.open("/").press("form[action$='/logout'] button");
        second.uncheck("#consent-profile");
        second.waitForNavigation(() -> second.click("#save"));
        assertFalse(second.url().startsWith(city.citizenUrl() + "/mypage/index"), second.url());
        second.navigate(city.citizenUrl() + "/mypage/");
        assertTrue(second.url().startsWith(city.identityUrl()), second.url());
        assertEquals(0, second.locator("form[action$='/logout']").count(), "nobody is signed in");
    }
}
