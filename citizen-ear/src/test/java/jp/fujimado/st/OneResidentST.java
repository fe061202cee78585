package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One resident with every login, from the first visit to the last. */
@ExtendWith(RunningCity.class)
class OneResidentST {

    @Test
    void password_line_and_xid_are_one_person_with_a_helper_until_she_goes(City city, CityBrowser browser)
            throws IOException {
        String login = "one" + System.nanoTime();
        String kana = ResidentST.kana(System.nanoTime());
        Citizen person =
                Citizen.newcomer(city, browser.phone(), login).register(Map.of("familyName", "一人", "familyKana", kana));
        LoginsST.link(person, "line", "hanako");
        LoginsST.link(person, "xid", "hanako");
        Citizen byLine = LoginsST.at(city, browser, "line", "hanako");
        byLine.open("/mypage/profile.xhtml");
        assertEquals("一人", byLine.page().inputValue("#familyName"), "the same person");
        secondSite(city, byLine.page());
        helper(city, browser, person);

        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/search.xhtml");
        desk.page().selectOption("#purpose", "phone");
        desk.page().fill("#kana", kana);
        desk.press("#search").press("tbody a >> nth=0");
        person.open("/mypage/looks.xhtml");
        assertTrue(person.text().contains("目的：電話での問い合わせ"), person.text());

        assertEquals(
                200,
                person.page().request().get(city.citizenUrl() + "/file/records").status());
        person.open("/mypage/erase.xhtml").page().check("#understood");
        person.press("#erase");
        assertEquals("利用者登録を削除しました", person.heading());
        person.open("/mypage/profile.xhtml");
        assertTrue(
                Set.of("このページは見られません", "ログイン").contains(person.heading()),
                "refused until Keycloak has forgotten the login, then asked for another one: " + person.heading());
        assertEquals(
                403,
                byLine.page()
                        .navigate(city.citizenUrl() + "/mypage/profile.xhtml")
                        .status());
        FarewellST.awaitForgotten(city, browser, login);
        anew(city, browser);
    }

    private static void secondSite(City city, Page page) throws IOException {
        try (FacilitySite site = new FacilitySite(city)) {
            page.navigate(city.facilityUrl() + "/");
            assertTrue(page.textContent("body").startsWith("施設予約 "), page.url());
        }
    }

    private static void helper(City city, CityBrowser browser, Citizen person) {
        person.open("/mypage/mandate.xhtml").choose("kind", "HELPER").choose("scopes", "procedures");
        person.press("#offer");
        String code = person.page().locator("#mandate-code").textContent();
        Citizen helper = Citizen.newcomer(city, browser.phone());
        helper.open("/mypage/mandates.xhtml").type("code", code).press("#look").press("#accept");
        helper.press("[id^=act-]");
        assertTrue(helper.page().locator(".acting").innerText().contains("一人 花子さんの代わりに"));
    }

    /** The same LINE leads to somebody new. */
    private static void anew(City city, CityBrowser browser) {
        Citizen next = LoginsST.at(city, browser, "line", "hanako").open("/mypage/profile.xhtml");
        assertFalse(next.page().content().contains("一人"), "nothing of her is left");
        next.open("/mypage/erase.xhtml").page().check("#understood");
        next.press("#erase");
        assertEquals("利用者登録を削除しました", next.heading());
    }
}
