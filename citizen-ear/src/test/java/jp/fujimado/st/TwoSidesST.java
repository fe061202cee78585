package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.Set;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Citizens and officials enter by different doors, and neither door opens to the other side. */
@ExtendWith(RunningCity.class)
class TwoSidesST {

    @Test
    void a_citizen_signs_in_and_out(City city, CityBrowser browser) {
        Page page = browser.phone();
        CityBrowser.signIn(page, city.citizenUrl() + "/mypage/", "hanako");
        page.click("form[action$='/logout'] button");
        page.waitForURL(city.citizenUrl() + "/");
        page.navigate(city.citizenUrl() + "/mypage/");
        assertEquals(1, page.locator("#kc-login").count(), "my page asks for the password again");
    }

    @Test
    void an_official_signs_in_and_out(City city, CityBrowser browser) {
        Page page = browser.desktop();
        CityBrowser.signIn(page, city.staffUrl() + "/", "sato");
        page.click("form[action$='/logout'] button");
        page.waitForSelector("#kc-login");
    }

    @Test
    void no_staff_page_answers_on_the_citizen_port(City city, CityBrowser browser) {
        Page page = browser.desktop();
        Set<String> staffPages = PortalPages.only("staff-web", "citizen-web");
        assertFalse(staffPages.isEmpty());
        staffPages.forEach(path -> assertNotFound(page, city.citizenUrl() + path));
    }

    @Test
    void no_citizen_page_answers_on_the_staff_port(City city, CityBrowser browser) {
        Page page = browser.desktop();
        CityBrowser.signIn(page, city.staffUrl() + "/", "sato");
        Set<String> citizenPages = PortalPages.only("citizen-web", "staff-web");
        assertFalse(citizenPages.isEmpty());
        citizenPages.forEach(path -> assertNotFound(page, city.staffUrl() + path));
    }

    @Test
    void a_citizen_s_account_does_not_open_the_staff_portal(City city, CityBrowser browser) {
        Page page = browser.desktop();
        page.navigate(city.staffUrl() + "/");
        page.fill("#username", "hanako");
        page.fill("#password", "Fujisawa-1");
        page.click("#kc-login");
        page.waitForLoadState();
        assertEquals(1, page.locator("#kc-login").count(), "Keycloak's staff realm knows no citizen");
    }

    private static void assertNotFound(Page page, String address) {
        APIResponse response = page.request().get(address);
        assertEquals(404, response.status(), address);
    }
}
