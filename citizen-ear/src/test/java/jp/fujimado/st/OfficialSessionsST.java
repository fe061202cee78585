package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.Stream;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An official has a personal id and at most two sessions. */
@ExtendWith(RunningCity.class)
class OfficialSessionsST {

    @Test
    void the_third_session_ends_the_oldest(City city, CityBrowser browser) {
        Page[] desks = Stream.generate(browser::desktop).limit(3).toArray(Page[]::new);
        for (Page desk : desks) {
            CityBrowser.signIn(desk, city.staffUrl() + "/", "hayashi");
            // Keycloak counts the age of sessions in whole seconds; of two of the same second it ends either.
            desk.waitForTimeout(1100);
        }
        assertTrue(asksForPassword(city, desks[0]), "the oldest");
        assertEquals(false, asksForPassword(city, desks[1]), "the second");
        assertEquals(false, asksForPassword(city, desks[2]), "the newest");
    }

    /** Whether the identity provider does not know this browser any more; the portal's own session is put aside. */
    private static boolean asksForPassword(City city, Page desk) {
        desk.context().clearCookies(new ClearCookiesOptions().setName("FUJIMADO_STAFF"));
        desk.navigate(city.staffUrl() + "/");
        return desk.locator("#kc-login").count() == 1;
    }

    @Test
    void a_mail_address_is_no_personal_id(City city, CityBrowser browser) {
        Page desk = browser.desktop();
        desk.navigate(city.staffUrl() + "/");
        desk.fill("#username", "hayashi@example.jp");
        desk.fill("#password", CityBrowser.PASSWORD);
        desk.click("#kc-login");
        desk.waitForSelector("#input-error-username");
        assertTrue(desk.url().startsWith(city.identityUrl()), desk.url());
    }

    @Test
    void a_new_official_sets_up_a_second_factor_first(City city, CityBrowser browser) {
        String name = "n" + System.nanoTime();
        Page desk = browser.desktop();
        KeycloakAdministrator.of(city, desk.request())
                .create(
                        "staff",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "email",
                                name + "@example.jp",
                                "emailVerified",
                                true,
                                "lastName",
                                "新人",
                                "firstName",
                                "一",
                                "credentials",
                                KeycloakAdministrator.password(CityBrowser.PASSWORD)));
        desk.navigate(city.staffUrl() + "/");
        desk.fill("#username", name);
        desk.fill("#password", CityBrowser.PASSWORD);
        desk.click("#kc-login");
        desk.waitForSelector("#totp");
        Accessibility.check(desk);
        assertEquals(0, desk.locator("#cancelTOTPBtn").count(), "there is no way around it");
        desk.fill("#totp", OneTimeCode.now(desk.inputValue("#totpSecret")));
        desk.click("#saveTOTPBtn");
        desk.waitForURL(city.staffUrl() + "/**");
    }
}
