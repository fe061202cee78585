package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many logins, one person: linked by her own act, never by an equal mail address; proof of identity by the card. */
@ExtendWith(RunningCity.class)
class LoginsST {

    @Test
    void password_line_and_xid_lead_to_one_person(City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "登録"));
        link(person, "line", "yuki");
        assertTrue(person.text().contains("LINEでログインできるようになりました"), person.text());
        assertEquals(city.citizenUrl() + "/mypage/logins.xhtml", person.page().url(), "nothing of the answer is left");
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(EveryPageST.picture("/mypage/logins-linked-375")));
        Accessibility.check(person.page());
        person.awaitMessage("LINEでログインできるようになりました");

        person.open("/mypage/verify.xhtml").press("#prove-xid");
        person.press("[type=submit] >> nth=0");
        outside(person.page(), "taro");
        person.page().waitForSelector("#go-on");
        assertEquals(city.citizenUrl() + "/mypage/verify.xhtml", person.page().url(), "nothing of the answer is left");
        person.page().click("#go-on");
        // The session at xID still stands, but a proof of identity asks for the card itself.
        outside(person.page(), "taro");
        person.page().waitForSelector("#accept");
        assertTrue(person.text().contains("登録 花子 → 藤沢 太郎"), person.text());
        assertTrue(person.text().contains("→ 神奈川県藤沢市朝日町１番地の１　サンプルハイツ２０３号"), person.text());
        Accessibility.check(person.page());
        person.press("#accept");
        assertEquals("私の情報", person.heading());
        assertTrue(person.text().contains("フリガナが今の氏名に合っているかを確かめてください"), person.text());
        person.open("/mypage/verify.xhtml");
        assertTrue(person.text().contains("本人確認済み"), person.text());
        person.open("/mypage/history.xhtml");
        assertTrue(person.text().contains("カードで確認"), person.text());

        Citizen byLine = at(city, browser, "line", "yuki");
        byLine.open("/mypage/profile.xhtml");
        assertEquals("藤沢", byLine.page().inputValue("#familyName"), "the same person");
        byLine.type("block", "2-2").press("#save").open("/mypage/verify.xhtml");
        assertFalse(byLine.text().contains("本人確認済み"), "asked again after a move");
        unlink(byLine, "line");
        assertTrue(byLine.text().contains("LINEでのログインを外しました"), byLine.text());
        unlink(person, "xid");
    }

    @Test
    void an_equal_mail_address_links_nothing(City city, CityBrowser browser) {
        Citizen hanako = Citizen.signIn(city, browser.phone(), SampleCase.OWNER).consentToProfile();
        hanako.register(Map.of("familyName", "湘南"));
        Citizen google = at(city, browser, "google", "hanako");
        google.open("/mypage/profile.xhtml");
        assertFalse(
                google.page().locator("#familyName").count() > 0
                        && google.page().inputValue("#familyName").equals("湘南"),
                "another person");
        unlink(google, "google");
        assertTrue(google.text().contains("ただひとつのログイン方法なので外せません"), google.text());
    }

    @Test
    void a_login_that_leads_elsewhere_is_not_taken(City city, CityBrowser browser) {
        Citizen first = Citizen.newcomer(city, browser.phone());
        link(first, "facebook", "taro");
        Citizen second = Citizen.newcomer(city, browser.phone());
        begin(second, "facebook");
        outside(second.page(), "taro");
        second.page().waitForSelector("text=ほかの利用者のログインに使われています");
        second.open("/mypage/logins.xhtml").page().waitForSelector("#link-facebook");
        first.open("/mypage/logins.xhtml").page().waitForSelector("#unlink-facebook");
        unlink(first, "facebook");
    }

    /** Signs in by a provider outside, in a browser of its own. */
    static Citizen at(City city, CityBrowser browser, String alias, String user) {
        Citizen citizen = Citizen.at(city, browser.phone()).open("/mypage/");
        citizen.press("#social-" + alias);
        outside(citizen.page(), user);
        citizen.page().waitForURL(city.citizenUrl() + "/mypage/**");
        return citizen;
    }

    private static void begin(Citizen citizen, String alias) {
        citizen.open("/mypage/logins.xhtml").page().waitForSelector("#link-" + alias);
        citizen.press("#link-" + alias).press("[type=submit] >> nth=0");
    }

    static void link(Citizen citizen, String alias, String user) {
        begin(citizen, alias);
        outside(citizen.page(), user);
        citizen.page().waitForSelector("#unlink-" + alias);
    }

    static void unlink(Citizen citizen, String alias) {
        citizen.open("/mypage/logins.xhtml").page().waitForSelector("#unlink-" + alias);
        citizen.press("#unlink-" + alias);
    }

    /** Signs in at the realm that stands in for a provider. */
    static void outside(Page page, String user) {
        page.waitForURL("**/realms/outside-**");
        page.waitForSelector("#password");
        // Who is asked once more is not asked for the name.
        if (page.locator("#username").count() > 0) {
            page.fill("#username", user);
        }
        page.fill("#password", CityBrowser.PASSWORD);
        page.click("[type=submit]");
    }
}
