package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashSet;
import java.util.Set;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody guesses a citizen's password. */
@ExtendWith(RunningCity.class)
class GuessingST {

    private static final int GUESSES = 6;

    @Test
    void guessing_locks_the_password_but_not_the_owner_and_tells_no_names(City city, CityBrowser browser) {
        String name = "guessed" + System.nanoTime();
        Citizen owner = Citizen.at(city, browser.phone()).open("/mypage/");
        owner.press("a[href*='registration']").signUp(name, CityBrowser.PASSWORD);
        owner.page().waitForURL(city.citizenUrl() + "/mypage/**");
        Passkeys phone = Passkeys.of(owner.page());
        PasskeyST.add(owner, "私のスマートフォン");
        PasskeyST.signOut(owner);

        Page guesser = browser.desktop();
        guesser.navigate(city.citizenUrl() + "/mypage/");
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < GUESSES; i++) {
            answers.add(answer(guesser, name, "Guess-" + i));
            answers.add(answer(guesser, "nobody" + name, "Guess-" + i));
        }
        assertEquals(1, answers.size(), "known, unknown and locked names: " + answers);
        assertEquals(answers, Set.of(answer(guesser, name, CityBrowser.PASSWORD)), "the right one is not tried either");

        PasskeyST.byPasskey(owner, phone);
        owner.page().waitForURL(city.citizenUrl() + "/mypage/**");
    }

    /** Status and words. */
    private static String answer(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
        Response answer = page.waitForNavigation(() -> page.click("#kc-login"));
        assertTrue(page.locator("#input-error-username").count() == 1, page.url());
        return answer.status() + " " + page.locator("#input-error-username").innerText();
    }

    @Test
    void a_forgotten_password_tells_no_names(City city, CityBrowser browser) {
        Page page = browser.phone();
        Set<String> answers = new HashSet<>();
        for (String name : Set.of("hanako", "nobody" + System.nanoTime())) {
            page.navigate(city.citizenUrl() + "/mypage/");
            page.click("a[href*='reset-credentials']");
            page.fill("#username", name);
            Response answer = page.waitForNavigation(() -> page.click("#kc-form-buttons"));
            assertTrue(page.locator("main").innerText().contains("メールアドレスが登録されていれば、メールを送りました"), name);
            answers.add(answer.status() + " " + page.locator("main").innerText().replace(name, "-"));
        }
        assertEquals(1, answers.size(), answers.toString());
    }
}
