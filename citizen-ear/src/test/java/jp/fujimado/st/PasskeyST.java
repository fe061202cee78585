package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkey and one-time code: added, used and taken away again, on the page ログイン方法. */
@ExtendWith(RunningCity.class)
class PasskeyST {

    @Test
    void a_passkey_signs_in_without_a_password_until_it_is_taken_away(City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone());
        Passkeys phone = Passkeys.of(person.page());
        add(person, "私のスマートフォン");
        assertEquals(1, phone.count(), "kept by the telephone");
        assertTrue(person.text().contains("パスキーでログインできるようになりました"), person.text());
        assertEquals("「私のスマートフォン」を外す", person.page().inputValue("[id$=remove]"));
        Accessibility.check(person.page());
        person.awaitMessage("パスキーでログインできるようになりました");

        signOut(person);
        byPasskey(person, phone);
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
        person.open("/mypage/timeline.xhtml");
        assertTrue(person.text().contains("ログイン方法を加える"), person.text());

        open(person).press("[id$=remove]");
        assertTrue(person.text().contains("パスキーでのログインを外しました"), person.text());
        signOut(person);
        byPasskey(person, phone);
        person.page().waitForURL("**/login-actions/authenticate**");
        // Who goes on looking would be asked again and again.
        phone.isLookedAt(false);
        person.page().waitForSelector("text=このパスキーは、もう外されています");
        assertTrue(
                person.page().url().startsWith(city.identityUrl()),
                person.page().url());
    }

    @Test
    void the_last_way_to_sign_in_stays(City city, CityBrowser browser) {
        Citizen person = Citizen.at(city, browser.phone()).open("/mypage/");
        person.press("#social-line");
        LoginsST.outside(person.page(), "hanako");
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
        Passkeys phone = Passkeys.of(person.page());
        add(person, "パスキー");
        person.press("#unlink-line");
        assertTrue(person.text().contains("LINEでのログインを外しました"), person.text());
        open(person).press("[id$=remove]");
        assertTrue(person.text().contains("ただひとつのログイン方法なので外せません"), person.text());
        Accessibility.check(person.page());
        signOut(person);
        byPasskey(person, phone);
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
    }

    @Test
    void a_one_time_code_is_the_second_step_until_it_is_taken_away(City city, CityBrowser browser) {
        Citizen person = Citizen.at(city, browser.phone()).open("/mypage/");
        person.press("a[href*='registration']");
        String name = "codes" + System.nanoTime();
        person.signUp(name, CityBrowser.PASSWORD);
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
        open(person).press("#otp");
        Accessibility.check(person.page());
        String secret = person.page().inputValue("#totpSecret");
        person.type("totp", "000000").press("#saveTOTPBtn");
        assertTrue(person.page().content().contains("アプリに今出ている6けたの数字"), "the wrong digits");
        person.type("totp", OneTimeCode.now(secret)).type("userLabel", "私のアプリ");
        person.page().click("#saveTOTPBtn");
        person.page().waitForSelector("text=次のログインから、パスワードのあとにワンタイムコードを聞きます");
        assertTrue(person.text().contains("私のアプリ"), person.text());
        Accessibility.check(person.page());

        signOut(person);
        password(person, name);
        person.page().waitForSelector("#otp");
        Accessibility.check(person.page());
        person.type("otp", "000000").press("#kc-login");
        assertTrue(
                person.page().url().startsWith(city.identityUrl()),
                person.page().url());
        person.type("otp", OneTimeCode.next(secret));
        person.page().click("#kc-login");
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");

        open(person).press("[id$=remove]");
        assertTrue(person.text().contains("ワンタイムコードをやめました"), person.text());
        signOut(person);
        password(person, name);
        person.page().waitForURL(city.citizenUrl() + "/mypage/**");
    }

    @Test
    void who_stops_half_way_has_changed_nothing(City city, CityBrowser browser) {
        Citizen person = Citizen.newcomer(city, browser.phone());
        Map.of("#passkey", "#cancelWebAuthnAIA", "#otp", "#cancelTOTPBtn").forEach((button, stop) -> {
            open(person).press(button);
            person.page().click(stop);
            person.page().waitForSelector("text=とちゅうでやめたので、何も変わっていません");
            assertEquals(0, person.page().locator("[id$=remove]").count(), button);
        });
    }

    /** The page of the logins, when they are known. */
    static Citizen open(Citizen person) {
        person.open("/mypage/logins.xhtml").page().waitForSelector("#passkey");
        return person;
    }

    /** Adds a passkey of this name. */
    static void add(Citizen person, String name) {
        open(person).press("#passkey");
        Accessibility.check(person.page());
        person.type("passkey-name", name);
        person.page().click("#registerWebAuthn");
        person.page().waitForSelector("text=パスキーでログインできるようになりました");
    }

    static void signOut(Citizen person) {
        person.open("/").press("form[action$='/logout'] button");
    }

    /** Opens my page, is asked to sign in, and does so by the passkey. */
    static void byPasskey(Citizen person, Passkeys phone) {
        phone.isLookedAt(false);
        person.open("/mypage/").page().waitForSelector("#authenticateWebAuthnButton");
        phone.isLookedAt(true);
        person.page().click("#authenticateWebAuthnButton");
    }

    private static void password(Citizen person, String name) {
        Page page = person.open("/mypage/").page();
        person.type("username", name).type("password", CityBrowser.PASSWORD);
        page.click("#kc-login");
    }
}
