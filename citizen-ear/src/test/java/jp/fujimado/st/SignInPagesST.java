package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the identity provider on a telephone and at a desk: in Japanese, and fit for everybody. */
@ExtendWith(RunningCity.class)
class SignInPagesST {

    /** Two Latin words side by side, other than names of products. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][a-z]+ [A-Za-z][a-z]+");

    @Test
    void every_page_around_the_sign_in_is_fit_for_everybody(City city, CityBrowser browser) {
        for (Page page : Stream.of(browser.phone(), browser.desktop()).toList()) {
            Citizen visitor = Citizen.at(city, page).open("/mypage/");
            check(page, "login");
            visitor.type("username", "nobody").type("password", "wrong").press("#kc-login");
            check(page, "login-refused");
            visitor.press("a[href*='reset-credentials']");
            check(page, "forgotten");
            visitor.open("/mypage/").press("a[href*='registration']");
            check(page, "register");
            visitor.press("#kc-register-form [type=submit]");
            check(page, "register-refused");
            visitor.signUp("visitor" + System.nanoTime(), CityBrowser.PASSWORD);
            page.waitForURL(city.citizenUrl() + "/mypage/**");
            addLogins(visitor);
            page.context().clearCookies();
            page.navigate(city.staffUrl() + "/");
            check(page, "staff-login");
        }
    }

    private static void addLogins(Citizen visitor) {
        Page page = visitor.page();
        Passkeys.of(page);
        PasskeyST.open(visitor).press("#passkey");
        check(page, "passkey");
        PasskeyST.add(visitor, "私のスマートフォン");
        PasskeyST.open(visitor).press("#otp");
        check(page, "code");
        visitor.press("#mode-manual");
        check(page, "code-by-hand");
        String secret = page.inputValue("#totpSecret");
        visitor.type("totp", OneTimeCode.now(secret)).press("#saveTOTPBtn");
        page.waitForSelector("[id='codes:0:remove']");
        check(page, "logins");
        visitor.open("/mypage/logins.xhtml").press("#password");
        check(page, "new-password");
    }

    private static void check(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(EveryPageST.picture("/sign-in/" + name + "-" + page.viewportSize().width)));
        String said = page.locator("main").innerText().replaceAll("(Google|Microsoft) Authenticator", "");
        assertAll(
                name,
                () -> assertEquals("ja", page.getAttribute("html", "lang"), "lang"),
                () -> assertEquals(1, page.locator("h1").count(), "h1"),
                () -> assertFalse(ENGLISH.matcher(said).find(), said),
                () -> assertEquals(0, EveryPageST.sideways(page), "pixels to scroll sideways"),
                () -> Accessibility.check(page));
    }
}
