package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whom the city does not know yet makes an account (利用者登録) and takes an application back. */
@ExtendWith(RunningCity.class)
class RegistrationST {

    private static final Map<String, String> WEAK = Map.of(
            "Aa1!", "8文字以上",
            "FUJISAWA-1", "小文字",
            "fujisawa-1", "大文字",
            "Fujisawa-x", "数字",
            "Fujisawa12", "記号");

    @Test
    void a_newcomer_registers_and_withdraws_an_application(City city, CityBrowser browser) {
        Page page = browser.phone();
        Citizen newcomer = Citizen.at(city, page).open("/");
        newcomer.press("header >> text=ログイン・登録");
        newcomer.press("a[href*='registration']");
        Accessibility.check(page);
        String name = "newcomer" + System.nanoTime();
        WEAK.forEach((password, sentence) -> {
            newcomer.signUp(name, password);
            assertTrue(page.locator("body").innerText().contains(sentence), password);
            assertEquals(name, page.inputValue("#username"), "what was typed is still there");
        });
        newcomer.signUp(name, CityBrowser.PASSWORD);
        page.waitForURL("**/mypage/consent.xhtml**");
        assertEquals(0, page.locator("main input[type=checkbox]:checked").count(), "no purpose is chosen beforehand");

        newcomer.register(Map.of("email", name + "@example.jp"));
        long id = newcomer.begin("pregnancy-support-1");
        newcomer.choose("situation", "pregnant").next();
        ProcedureForm.of("pregnancy-support-1").fill(newcomer);
        String receipt = newcomer.submit();
        newcomer.open("/procedure/status.xhtml?id=" + id);
        page.locator("summary", new Page.LocatorOptions().setHasText("申請を取り下げる"))
                .click();
        newcomer.press("#withdraw\\:withdrawButton");
        assertTrue(newcomer.text().contains("取り下げ"), newcomer.text());
        assertEquals(1, Mails.await(city, receipt, "申請を取り下げました"));
        newcomer.open("/procedure/status.xhtml?id=" + id);
        assertEquals(0, page.locator("#withdraw\\:withdrawButton").count(), "there is nothing to take back any more");
    }
}
