package jp.fujimado.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
        return cookie(page, "FUJIMADO_CITIZEN");
    }

    private static String cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void an_official_comes_to_the_very_page_that_she_asked_for(City city, CityBrowser browser) {
        Page page = browser.desktop();
        String asked = city.staffUrl() + "/reservation/calendar.xhtml?view=week&category=citizen-advice";
        CityBrowser.signIn(page, asked, "aikawa");
        page.waitForURL(asked);
    }

    @Test
    void the_way_through_the_login_never_leads_to_a_foreign_place(City city, CityBrowser browser) {
        Page page = Citizen.signIn(city, browser.phone(), "taro").page();
        leadsNowhereElse(page, city.citizenUrl());
        Page desk = Official.signIn(city, browser.desktop(), "kimura").page();
        leadsNowhereElse(desk, city.staffUrl());
    }

    private static void leadsNowhereElse(Page page, String portal) {
        for (String foreign : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\r\nLocation: https://evil.example/",
                "not base64")) {
            String name =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(foreign.getBytes(StandardCharsets.UTF_8));
            page.navigate(portal + "/login/" + name);
            assertTrue(page.url().startsWith(portal + "/"), foreign + " led to " + page.url());
        }
        page.navigate(portal + "/login/%25%25");
        assertTrue(page.url().startsWith(portal + "/"), page.url());
    }

    @Test
    void what_is_typed_in_a_tab_that_was_left_open_over_a_sign_out_stays_until_the_same_person_is_back(
            City city, CityBrowser browser) {
        String name = "tabs" + System.nanoTime();
        Citizen first = Citizen.newcomer(city, browser.phone(), name);
        first.consentToProfile();
        Page tab = first.page().context().newPage();
        tab.navigate(city.citizenUrl() + "/mypage/consent.xhtml");
        first.open("/").press("form[action$='/logout'] button");
        tab.uncheck("#consent-profile");
        tab.click("#save");
        assertThat(tab.locator("#messages")).containsText("ログアウトしています");
        assertFalse(tab.isChecked("#consent-profile"), "what was chosen stays");

        CityBrowser.signIn(first.page(), city.citizenUrl() + "/mypage/", "taro");
        tab.click("#save");
        assertThat(tab.locator("#messages")).containsText("ほかの人としてログインしたか");
        first.open("/").press("form[action$='/logout'] button");
        CityBrowser.signIn(first.page(), city.citizenUrl() + "/mypage/", name);
        tab.waitForNavigation(() -> tab.click("#save"));
        assertEquals(city.citizenUrl(), tab.url().substring(0, city.citizenUrl().length()));
        tab.navigate(city.citizenUrl() + "/mypage/consent.xhtml");
        assertFalse(tab.isChecked("#consent-profile"), "sent now");
    }

    @Test
    void without_scripts_a_page_of_another_person_writes_nothing(City city, CityBrowser browser) {
        Citizen first = Citizen.newcomer(city, browser.phone());
        first.consentToProfile();
        Page tab = first.page().context().newPage();
        tab.navigate(city.citizenUrl() + "/mypage/consent.xhtml");
        tab.evaluate("document.querySelector('#consent-profile').form.elements.namedItem('fujimado.owner').value"
                + " = 'somebody else'");
        Response answer = tab.waitForNavigation(() -> tab.click("#save"));
        assertEquals(409, answer.status());
        assertThat(tab.locator("main")).containsText("ほかの人としてログインしたか");
    }

    @Test
    void a_tab_of_somebody_who_has_signed_out_shows_nothing(City city, CityBrowser browser) {
        Citizen first = Citizen.newcomer(city, browser.phone());
        Page tab = first.page().context().newPage();
        first.open("/").press("form[action$='/logout'] button");
        tab.navigate(city.citizenUrl() + "/mypage/");
        assertTrue(tab.url().startsWith(city.identityUrl()), tab.url());
        assertEquals(0, tab.locator("form[action$='/logout']").count(), "nobody is signed in");
    }

    @Test
    void an_official_s_session_is_neither_planted_nor_outlives_the_sign_out(City city, CityBrowser browser) {
        Page desk = browser.desktop();
        desk.navigate(city.staffUrl() + "/");
        String planted = cookie(desk, "FUJIMADO_STAFF");
        CityBrowser.signIn(desk, city.staffUrl() + "/", "kimura");
        String own = cookie(desk, "FUJIMADO_STAFF");
        assertFalse(own.isEmpty() || own.equals(planted), "a new number at the login");
        Page second = desk.context().newPage();
        second.navigate(city.staffUrl() + "/procedure/inbox.xhtml");
        desk.waitForNavigation(() -> desk.click("form[action$='/logout'] button"));
        second.fill("#q", "F");
        second.waitForNavigation(() -> second.click("form[role=search] button"));
        assertTrue(second.url().startsWith(city.identityUrl()), second.url());
        Page thief = browser.desktop();
        thief.context().addCookies(List.of(new Cookie("FUJIMADO_STAFF", own).setUrl(city.staffUrl())));
        thief.navigate(city.staffUrl() + "/procedure/inbox.xhtml");
        assertTrue(thief.url().startsWith(city.identityUrl()), "a session that was kept: " + thief.url());
    }
}
