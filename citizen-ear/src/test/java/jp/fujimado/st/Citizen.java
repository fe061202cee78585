package jp.fujimado.st;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.launcher.City;

/** What a signed-in citizen does in the citizen portal. */
final class Citizen {

    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private final City city;
    private final Page page;

    private Citizen(City city, Page page) {
        this.city = city;
        this.page = page;
    }

    static Citizen signIn(City city, Page page, String user) {
        CityBrowser.signIn(page, city.citizenUrl() + "/mypage/", user);
        return new Citizen(city, page);
    }

    static Citizen at(City city, Page page) {
        return new Citizen(city, page);
    }

    /** Somebody who has just signed up and has told the city nothing yet. */
    static Citizen newcomer(City city, Page page) {
        return newcomer(city, page, "newcomer" + System.nanoTime());
    }

    static Citizen newcomer(City city, Page page, String name) {
        Citizen newcomer = at(city, page).open("/");
        newcomer.press("header >> text=ログイン・登録").press("a[href*='registration']");
        newcomer.signUp(name, CityBrowser.PASSWORD);
        page.waitForURL("**/mypage/**");
        return newcomer;
    }

    /** Sends the form of the registration. */
    Citizen signUp(String name, String password) {
        return type("username", name)
                .type("email", name + "@example.jp")
                .type("password", password)
                .type("password-confirm", password)
                .press("#kc-register-form [type=submit]");
    }

    Page page() {
        return page;
    }

    Citizen open(String path) {
        page.navigate(city.citizenUrl() + path);
        return this;
    }

    /** Clicks and waits for the page that the server answers with. */
    Citizen press(String selector) {
        page.waitForNavigation(() -> page.click(selector));
        return this;
    }

    String heading() {
        return page.locator("h1").textContent().strip();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String problems() {
        Locator summary = page.locator(".error-summary");
        return summary.count() == 0 ? "" : summary.innerText();
    }

    Citizen type(String field, String value) {
        page.fill("#" + field, value);
        return this;
    }

    Citizen choose(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    Citizen attach(String field, FilePayload file) {
        page.setInputFiles("input[type=file][id='" + field + "']", file);
        return press("#" + field + "-field input[value='このファイルを追加する']");
    }

    Citizen consentToProfile() {
        open("/mypage/consent.xhtml");
        page.check("#consent-profile");
        return press("#save");
    }

    /** Registers everything; of the town only the postcode is typed. */
    Citizen register(Map<String, String> different) {
        Map<String, String> profile = new LinkedHashMap<>(Map.of(
                "familyName", "湘南",
                "givenName", "花子",
                "familyKana", "ショウナン",
                "givenKana", "ハナコ",
                "birthDate", "1994年3月8日",
                "block", "1番地の1",
                "phone", "0466-25-1111",
                "email", "citizen@example.jp"));
        profile.putAll(different);
        consentToProfile();
        open("/mypage/profile.xhtml");
        typePostcode("251-0015");
        page.selectOption("#town", "川名");
        waitForScript();
        profile.forEach(this::type);
        return press("#save");
    }

    /** Leaves the field, so that the page asks the server for the town. */
    Citizen typePostcode(String postcode) {
        if (page.inputValue("#postcode").equals(postcode)) {
            return this;
        }
        page.fill("#postcode", postcode);
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.press("#postcode", "Tab"));
        return waitForScript();
    }

    Citizen waitForScript() {
        page.waitForFunction("() => !window.PrimeFaces || window.PrimeFaces.ajax.Queue.isEmpty()");
        return this;
    }

    /** Begins an empty form of the procedure and tells its number. */
    long begin(String procedure) {
        open("/procedure/start.xhtml?code=" + procedure);
        open("/procedure/status.xhtml?id=" + id());
        page.locator("summary", new Page.LocatorOptions().setHasText("下書きを消す")).click();
        press("#discard\\:discardButton");
        open("/procedure/start.xhtml?code=" + procedure);
        return id();
    }

    long id() {
        Matcher id = ID.matcher(page.url());
        if (!id.find()) {
            throw new IllegalStateException("No number in " + page.url());
        }
        return Long.parseLong(id.group(1));
    }

    Citizen next() {
        return press("#next");
    }

    /** Hands in the form of the check page and tells the receipt number. */
    String submit() {
        press("#submit");
        return page.locator(".receipt b").textContent().strip();
    }

    /** Opens the inbox when a message of this subject has arrived: messages are delivered after the act. */
    Locator awaitMessage(String subject) {
        Locator message =
                page.locator("main a[href*='message.xhtml?id=']", new Page.LocatorOptions().setHasText(subject));
        for (int tries = 0; tries < 60; tries++) {
            open("/notification/index.xhtml");
            if (message.count() > 0) {
                return message.first();
            }
            page.waitForTimeout(1000);
        }
        throw new AssertionError("No message 「" + subject + "」 arrived: " + text());
    }
}
