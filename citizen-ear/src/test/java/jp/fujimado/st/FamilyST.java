package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contacts, family and acting for another person, on a telephone. */
@ExtendWith(RunningCity.class)
class FamilyST {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @Test
    void a_parent_enters_a_child_and_a_helper_acts_for_the_parent(City city, CityBrowser browser) {
        Citizen parent = Citizen.newcomer(city, browser.phone());
        parent.open("/mypage/consent.xhtml").page().check("#consent-profile");
        parent.page().check("#consent-family");
        parent.press("#save").open("/mypage/family.xhtml");
        assertTrue(parent.text().contains("先に、私の情報（氏名と住所）を入れてください"), parent.text());
        Accessibility.check(parent.page());
        parent.register(Map.of("familyName", "𠮷田"));
        parent.open("/mypage/relative.xhtml").press("#save");
        assertTrue(parent.problems().contains("続柄を選んでください"), parent.problems());
        child(parent, "令和6年2月29日");
        assertTrue(parent.text().contains("次郎"), parent.text());
        assertTrue(parent.text().contains("保護者"), parent.text());
        Accessibility.check(parent.page());

        parent.open("/mypage/mandate.xhtml").press("#offer");
        assertTrue(parent.problems().contains("どのような代理かを選んでください"), parent.problems());
        parent.choose("kind", "HELPER").choose("scopes", "procedures");
        Accessibility.check(parent.page());
        parent.press("#offer");
        String code = parent.page().locator("#mandate-code").textContent();

        Citizen helper = Citizen.newcomer(city, browser.phone());
        helper.open("/mypage/mandates.xhtml").type("code", "AAAA-AAAA-AAAA").press("#look");
        assertTrue(helper.problems().contains("見つかりません"), helper.problems());
        assertEquals("AAAA-AAAA-AAAA", helper.page().inputValue("#code"));
        helper.type("code", code.toLowerCase()).press("#look");
        assertTrue(helper.text().contains("𠮷田 花子さんの代理の申し出"), helper.text());
        helper.press("#accept");
        Accessibility.check(helper.page());
        acts(helper);

        parent.open("/mypage/mandates.xhtml").press("[id^=revoke-]");
        helper.open("/mypage/applications.xhtml");
        assertTrue(helper.text().contains("この代理は終わっています"), helper.text());
        parent.awaitMessage("代理を引き受けました");
    }

    static void child(Citizen parent, String born) {
        parent.page().selectOption("#relation", "CHILD");
        parent.type("familyName", "𠮷田")
                .type("givenName", "次郎")
                .type("familyKana", "よしだ")
                .type("givenKana", "ジロウ")
                .type("birthDate", born)
                .press("#save");
    }

    private static void acts(Citizen helper) {
        Page page = helper.page();
        helper.press("[id^=act-]");
        assertTrue(page.locator(".acting").innerText().contains("𠮷田 花子さんの代わりに"), "always visible");
        Accessibility.check(page);
        assertEquals(403, page.navigate(page.url().replace("acting", "profile")).status());
        helper.begin("pregnancy-support-1");
        assertTrue(page.locator(".acting").isVisible(), "on the form, too");
        helper.open("/mypage/applications.xhtml");
        assertTrue(helper.text().contains("下書き"), helper.text());
        helper.open("/mypage/").press("#stop");
        assertFalse(page.locator(".acting").isVisible());
        helper.open("/mypage/applications.xhtml");
        assertFalse(helper.text().contains("下書き"), "the draft is the parent's");
        helper.open("/mypage/mandates.xhtml").press("[id^=act-]");
    }

    @Test
    void an_address_is_proved_by_the_code_that_only_its_reader_knows(City city, CityBrowser browser) {
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        String address = "code" + System.nanoTime() + "@example.jp";
        citizen.register(Map.of("email", address))
                .open("/mypage/contacts.xhtml")
                .press("[id^=send-]");
        citizen.press("[id^=send-]");
        assertTrue(citizen.text().contains("1分ほど待って"), citizen.text());
        citizen.page().locator("input[id^=code-]").first().fill("000000");
        citizen.press("[id^=verify-]");
        assertTrue(citizen.problems().contains("コードが違うか"), citizen.problems());
        Matcher code = CODE.matcher(Mails.awaitText(city, address, "確認コード"));
        assertTrue(code.find());
        citizen.page().locator("input[id^=code-]").first().fill(code.group(1));
        citizen.press("[id^=verify-]");
        assertTrue(citizen.text().contains("確認済み"), citizen.text());
        Accessibility.check(citizen.page());
        citizen.open("/notification/index.xhtml");
        assertFalse(citizen.text().contains("確認コード"), "the code is in the mail and nowhere else");
        citizen.open("/mypage/history.xhtml");
        assertTrue(citizen.text().contains(address), citizen.text());
        Accessibility.check(citizen.page());
    }
}
