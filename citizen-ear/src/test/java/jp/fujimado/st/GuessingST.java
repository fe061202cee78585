package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** That each of them costs one password hash is the matter of the form's own test. */
    @ParameterizedTest
    @ValueSource(strings = {"citizen", "staff"})
    void whatever_state_a_name_is_in_the_refusal_is_the_same(String realm, City city, CityBrowser browser) {
        Page guesser = browser.desktop();
        KeycloakAdministrator administrator = KeycloakAdministrator.of(city, guesser.request());
        String some = "some" + System.nanoTime();
        List<Map<String, Object>> password = KeycloakAdministrator.password(CityBrowser.PASSWORD);
        administrator.create(realm, Map.of("username", "known" + some, "enabled", true, "credentials", password));
        administrator.create(realm, Map.of("username", "disabled" + some, "enabled", false, "credentials", password));
        administrator.create(realm, Map.of("username", "bare" + some, "enabled", true));
        guesser.navigate(realm.equals("staff") ? city.staffUrl() + "/" : city.citizenUrl() + "/mypage/");
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < GUESSES; i++) {
            answers.add(answer(guesser, "known" + some, "Guess-" + i));
        }
        for (String state : List.of("nobody", "known", "disabled", "bare")) {
            answers.add(answer(guesser, state + some, "Wrong-1"));
            answers.add(answer(guesser, state + some, ""));
        }
        assertEquals(1, answers.size(), answers.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "citizen, auth-username-password-form, Costs one password hash",
        "staff, auth-username-password-form, Costs one password hash",
        "citizen, reset-credential-email, Writes one mail",
        "staff, reset-credential-email, Writes one mail"
    })
    void steps_that_cost_the_same_for_every_name_are_the_ones_in_use(
            String realm, String step, String what, City city, CityBrowser browser) {
        JsonObject used = KeycloakAdministrator.of(city, browser.desktop().request())
                .get(realm, "/authentication/authenticator-providers")
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(provider -> provider.getString("id").equals(step))
                .findFirst()
                .orElseThrow();
        assertTrue(used.getString("description").contains(what), used.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "staff"})
    void nobody_guesses_past_the_sign_in_page(String realm, City city, CityBrowser browser) {
        APIResponse answer = browser.desktop()
                .request()
                .post(
                        city.issuer(realm) + "/protocol/openid-connect/token",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("grant_type", "password")
                                        .set("client_id", "admin-cli")
                                        .set("username", realm.equals("staff") ? "sato" : "hanako")
                                        .set("password", CityBrowser.PASSWORD)));
        assertEquals(401, answer.status(), answer.text());
        assertTrue(answer.text().contains("invalid_client"), answer.text());
    }

    /** Status and page, without what is new in each. */
    private static String answer(Page page, String name, String password) {
        page.fill("#username", name);
        page.fill("#password", password);
        Response answer = page.waitForNavigation(() -> page.click("#kc-login"));
        assertTrue(page.locator("#input-error-username").count() == 1, page.url());
        String shown = page.locator("main").innerHTML();
        return answer.status() + " "
                + shown.replace(name, "-")
                        .replaceAll("(session_code=|tab_id=|client_data=|challenge : \")[^&\"]*", "$1");
    }

    @Test
    void a_forgotten_password_tells_no_names(City city, CityBrowser browser) {
        Page page = browser.phone();
        String mailed = mailed(city, page);
        Set<String> answers = new HashSet<>();
        for (String name : Set.of(mailed, "hanako", "nobody" + System.nanoTime())) {
            answers.add(forgotten(city, page, name));
        }
        assertEquals(1, answers.size(), answers.toString());
    }

    /** Name of somebody who has a mail address and a password. */
    private static String mailed(City city, Page page) {
        String name = "mailed" + System.nanoTime();
        Map<String, Object> account = new HashMap<>(Map.of("username", name, "enabled", true));
        account.put("email", name + "@example.com");
        account.put("credentials", KeycloakAdministrator.password("Forgotten-1"));
        KeycloakAdministrator.of(city, page.request()).create("citizen", account);
        return name;
    }

    private static String forgotten(City city, Page page, String name) {
        page.navigate(city.citizenUrl() + "/mypage/");
        page.click("a[href*='reset-credentials']");
        page.fill("#username", name);
        Response answer = page.waitForNavigation(() -> page.click("#kc-form-buttons"));
        assertTrue(page.locator("main").innerText().contains("メールアドレスが登録されていれば、メールを送りました"), name);
        return answer.status() + " " + page.locator("main").innerText().replace(name, "-");
    }

    @Test
    void who_forgot_her_password_gets_a_link_by_mail_and_sets_another_one(City city, CityBrowser browser) {
        Page page = browser.phone();
        String name = mailed(city, page);
        forgotten(city, page, name);
        Matcher link = Pattern.compile("https?://[^\\s\"<]*action-token[^\\s\"<]*")
                .matcher(Mails.awaitText(city, name + "@example.com", "パスワード"));
        assertTrue(link.find());
        Page elsewhere = browser.desktop();
        elsewhere.navigate(link.group().replace("&amp;", "&"));
        elsewhere.fill("#password-new", CityBrowser.PASSWORD);
        elsewhere.fill("#password-confirm", CityBrowser.PASSWORD);
        elsewhere.click("[type=submit]");
        elsewhere.waitForSelector("#kc-info-message");
        assertEquals("変更しました", elsewhere.locator("h1").innerText().strip());
        Accessibility.check(elsewhere);
        Citizen owner = Citizen.at(city, elsewhere).open("/mypage/");
        owner.type("username", name).type("password", CityBrowser.PASSWORD).press("#kc-login");
        owner.page().waitForURL(city.citizenUrl() + "/mypage/**");
    }
}
