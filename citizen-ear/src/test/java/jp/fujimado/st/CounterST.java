package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an official does for a person at the counter: by the same rules, marked, and told. */
@ExtendWith(RunningCity.class)
class CounterST {

    private static final String CODE = "pregnancy-support-1";

    @Test
    void a_person_s_data_are_corrected_for_her(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Citizen citizen =
                Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "誤字", "familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/search.xhtml");
        desk.page().selectOption("#purpose", "counter");
        desk.page().fill("#kana", kana);
        desk.press("#search").press("tbody a >> nth=0").press("#correct");
        desk.page().fill("#familyName", "");
        desk.page().fill("#birthDate", "1994年2月30日");
        desk.page().fill("#reason", "本人が窓口で申し出");
        desk.press("#save");
        assertTrue(desk.page().content().contains("氏を入力してください"), desk.text());
        assertEquals("1994年2月30日", desk.page().inputValue("#birthDate"), "what was typed is still there");
        Accessibility.check(desk.page());
        desk.page().fill("#familyName", "正字");
        desk.page().fill("#birthDate", "平成6年3月9日");
        desk.press("#save");
        assertTrue(desk.text().contains("正字 花子"), desk.text());
        citizen.awaitMessage("市の職員が、あなたの情報を直しました");
        citizen.open("/mypage/history.xhtml");
        assertTrue(citizen.text().contains("職員の入力"), citizen.text());
        assertTrue(citizen.text().contains("1994年3月9日"), citizen.text());
        citizen.open("/mypage/looks.xhtml");
        assertTrue(citizen.text().contains("あなたの情報を代わりに訂正"), citizen.text());
    }

    @Test
    void an_application_by_telephone_is_handed_in_and_seen_as_such(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Citizen citizen = Citizen.newcomer(city, browser.phone()).register(Map.of("familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori").findPerson("kana", kana);
        desk.beginVisit("PHONE", "passport");
        assertTrue(desk.text().contains("その方法では"), desk.text());
        desk.page().selectOption("#document", "questions");
        desk.press("#begin");
        assertTrue(desk.text().contains("の代わりに手続きしています"), desk.text());
        assertTrue(desk.text().contains("電話・聞き取り"), desk.text());
        Accessibility.check(desk.page());
        begins(city, desk);
        desk.press("#later").press("#visit\\:end");
        desk.findPerson("kana", kana).beginVisit("PHONE", "questions");
        desk.press("text=続きを入力する");
        ProcedureForm.of(CODE).fill(Citizen.at(city, desk.page()));
        assertTrue(desk.text().contains("証明.png"), "the attachment is still there: " + desk.text());
        Accessibility.check(desk.page());
        isPrintedForHerSignature(desk.page());
        desk.page().dblclick("#submit");
        desk.page().waitForURL("**/counter/application.xhtml**");
        String receipt = desk.page().locator(".receipt b").textContent().strip();
        leadsOnAfterTheBackButton(desk, receipt);
        citizen.open("/mypage/applications.xhtml");
        assertEquals(1, citizen.text().split(receipt, -1).length - 1, "one application: " + citizen.text());
        citizen.awaitMessage("申請を受け付けました").click();
        citizen.page().waitForURL("**/message.xhtml**");
        assertTrue(citizen.text().contains("市の職員が代わりに入力しました"), citizen.text());
        citizen.open("/procedure/status.xhtml?id=" + SampleVisit.number(desk.page(), "id"));
        assertTrue(citizen.text().contains("職員が代わりに入力（電話）"), citizen.text());
        Official assessor = Official.signIn(city, browser.desktop(), "sato").find(receipt);
        assertTrue(assessor.text().contains("職員が代わりに入力（森 由美・電話・聞き取り"), assessor.text());
        citizen.page().locator("summary >> text=取り下げ").click();
        citizen.press("#withdraw\\:withdrawButton");
        assertTrue(citizen.text().contains("申請を取り下げました"), citizen.text());
    }

    private static void leadsOnAfterTheBackButton(Official desk, String receipt) {
        String application = desk.page().url();
        desk.page().goBack();
        leadsOn(desk, receipt);
        desk.page().navigate(application.replace("/application.xhtml", "/apply.xhtml"));
        leadsOn(desk, receipt);
    }

    private static void leadsOn(Official desk, String receipt) {
        assertTrue(
                desk.page().url().contains("/counter/application.xhtml?"),
                desk.page().url());
        assertTrue(desk.text().contains("もう受け付けています（受付番号 " + receipt + "）"), desk.text());
        assertFalse(desk.text().contains("マイページ"), desk.text());
        assertTrue(desk.page().locator(".acting").isVisible(), "still in the visit");
    }

    private static void begins(City city, Official desk) {
        desk.press("input[aria-label^='妊婦のための支援給付（1回目）']");
        Citizen hand = Citizen.at(city, desk.page());
        hand.next();
        assertTrue(hand.problems().contains("選んでください"), hand.problems());
        hand.choose("situation", "pregnant").next();
        hand.attach("pregnancyProof", SampleFiles.picture("証明.png"));
        ProcedureForm.of(CODE).fillPage(hand);
        hand.next();
        assertEquals("湘南", desk.page().inputValue("#familyName"), "filled in from her profile");
    }

    private static void isPrintedForHerSignature(Page page) {
        assertEquals(false, page.locator(".signature").isVisible());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.locator(".signature").isVisible());
        assertEquals(false, page.locator("#submit").isVisible());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void a_returned_form_is_answered_and_an_application_withdrawn_for_her(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Citizen citizen = Citizen.newcomer(city, browser.phone()).register(Map.of("familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori")
                .findPerson("kana", kana)
                .beginVisit("COUNTER", "driver-licence");
        begins(city, desk);
        ProcedureForm.of(CODE).fill(Citizen.at(city, desk.page()));
        desk.press("#submit");
        String receipt = desk.page().locator(".receipt b").textContent().strip();
        Official.signIn(city, browser.desktop(), "sato").find(receipt).start().assess("RETURN", "予定日を母子健康手帳で確かめてください");
        citizen.awaitMessage("申請の内容を直してください");
        desk.page().reload();
        assertTrue(desk.text().contains("予定日を母子健康手帳で確かめてください"), desk.text());
        Accessibility.check(desk.page());
        desk.press("main a.btn.primary");
        ProcedureForm.of(CODE).fill(Citizen.at(city, desk.page()));
        desk.press("#submit");
        assertTrue(desk.text().contains(receipt), "the number stays: " + desk.text());
        assertEquals(0, desk.page().locator("main a.btn.primary").count(), "nothing is left to answer");
        desk.page().click("summary >> text=取り下げ");
        desk.press("#withdrawButton");
        assertTrue(desk.text().contains("取り下げ"), desk.text());
        Accessibility.check(desk.page());
        citizen.awaitMessage("申請を取り下げました");
        citizen.open("/procedure/status.xhtml?id=" + SampleVisit.number(desk.page(), "id"));
        assertTrue(citizen.text().contains("職員が代わりに入力（窓口"), citizen.text());
    }

    @Test
    void consents_and_relatives_are_entered_at_the_counter(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Citizen citizen = Citizen.newcomer(city, browser.phone()).register(Map.of("familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori")
                .findPerson("kana", kana)
                .beginVisit("COUNTER", "driver-licence");
        desk.press("#consents");
        desk.page().check("#consent-family");
        desk.press("#save");
        assertTrue(desk.text().contains("どのように伝えたかを選んでください"), desk.text());
        desk.page().check("input[name='way'][value='READ_ALOUD']");
        desk.press("#save");
        assertTrue(desk.text().contains("本人の代わりに記録しました"), desk.text());
        desk.press("text=手続きの一覧").press("#family").press("text=家族を加える");
        desk.page().selectOption("#relation", "SPOUSE");
        Map.of(
                        "familyName",
                        "湘南",
                        "givenName",
                        "太郎",
                        "familyKana",
                        "ショウナン",
                        "givenKana",
                        "タロウ",
                        "birthDate",
                        "平成4年2月3日")
                .forEach((field, value) -> desk.page().fill("#" + field, value));
        desk.press("#save");
        assertTrue(desk.text().contains("湘南 太郎"), desk.text());
        Accessibility.check(desk.page());
        citizen.awaitMessage("市の職員が、あなたの家族の情報を直しました");
        citizen.open("/mypage/family.xhtml");
        assertTrue(citizen.text().contains("職員の入力"), citizen.text());
        desk.press("text=手続きの一覧").press("#consents");
        desk.page().uncheck("#consent-family");
        desk.press("#save");
        citizen.open("/mypage/proof.xhtml");
        assertTrue(citizen.text().contains("職員の入力（窓口）・文面を読み上げた"), citizen.text());
        citizen.open("/mypage/family.xhtml");
        assertEquals(-1, citizen.text().indexOf("湘南 太郎"), citizen.text());
    }

    @Test
    void a_person_without_a_login_is_entered_and_found_again(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/search.xhtml");
        desk.press("#newcomer");
        enter(desk, kana);
        desk.press("#register");
        assertTrue(desk.text().contains("文面をどのように伝えたか"), desk.text());
        desk.page().check("input[name='way'][value='SIGNED']");
        sendTwice(desk.page());
        desk.open("/resident/search.xhtml");
        desk.page().fill("#kana", kana);
        desk.press("#search");
        assertEquals(1, desk.page().locator("tbody tr").count(), "entered once: " + desk.text());
        desk.open("/counter/newcomer.xhtml");
        enter(desk, kana);
        desk.page().check("input[name='way'][value='SIGNED']");
        desk.press("#register");
        assertTrue(desk.text().contains("同じ人かもしれない登録"), desk.text());
        assertEquals("窓口", desk.page().inputValue("#familyName"), "what was typed is still there");
        Accessibility.check(desk.page());
        desk.findPerson("kana", kana);
        assertTrue(desk.text().contains("窓口 梅"), desk.text());
    }

    /** Past the script that locks the button. */
    private static void sendTwice(Page page) {
        page.evaluate(
                """
                async () => {
                  const form = document.getElementById('form');
                  const sent = new URLSearchParams(new FormData(form));
                  sent.set('register', 'register');
                  const send = () => fetch(form.action, { method: 'POST', body: sent });
                  await Promise.all([send(), send()]);
                }""");
    }

    private static void enter(Official desk, String kana) {
        Page page = desk.page();
        page.selectOption("#purpose", "counter");
        page.check("input[name='channel'][value='COUNTER']");
        page.selectOption("#document", "two-documents");
        Map.of(
                        "familyName", "窓口",
                        "givenName", "梅",
                        "familyKana", kana,
                        "givenKana", "ウメ",
                        "birthDate", "昭和12年5月6日",
                        "postcode", "251-0015",
                        "town", "川名",
                        "block", "2番地")
                .forEach((field, value) -> page.fill("#" + field, value));
    }
}
