package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person with two accounts at the counter: found, made one, and taken back. */
@ExtendWith(RunningCity.class)
class MergeST {

    @Test
    void two_accounts_become_one_and_two_again(City city, CityBrowser browser) {
        String family = "重" + System.nanoTime() % 1_000_000;
        // A reading of its own: other tests leave people of the same birth date behind.
        String kana = ResidentST.kana(System.nanoTime());
        Map<String, String> name = Map.of("familyName", family, "familyKana", kana);
        Citizen first = Citizen.newcomer(city, browser.phone()).register(name);
        first.begin("pregnancy-support-1");
        Citizen second = Citizen.newcomer(city, browser.phone()).register(name);
        second.open("/mypage/applications.xhtml");
        assertFalse(second.text().contains("書きかけ"), second.text());

        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/search.xhtml");
        desk.page().selectOption("#purpose", "counter");
        desk.page().fill("#name", family);
        desk.press("#search");
        assertEquals(2, desk.page().locator("tbody tr").count(), desk.text());
        desk.press("tbody a >> nth=0").press("#candidates");
        Accessibility.check(desk.page());
        desk.press("[id$=':merge']");
        assertTrue(desk.page().content().contains("理由を200文字まで"), "a reason is asked for");
        desk.page().fill("#reason", "窓口で本人を確認");
        desk.press("[id$=':merge']");
        assertTrue(desk.text().contains("をまとめています"), desk.text());
        Accessibility.check(desk.page());

        second.open("/mypage/applications.xhtml");
        assertTrue(second.text().contains("書きかけ"), second.text());
        second.awaitMessage("2つの利用者登録を1つにまとめました");
        desk.press("[id$=':undo']");
        assertTrue(desk.page().content().contains("まとめを取り消しました"));
        second.open("/mypage/applications.xhtml");
        assertFalse(second.text().contains("書きかけ"), second.text());
        first.open("/mypage/applications.xhtml");
        assertTrue(first.text().contains("書きかけ"), first.text());
        theSearchOfTheWholeCityFindsThem(desk, kana);
    }

    private static void theSearchOfTheWholeCityFindsThem(Official desk, String kana) {
        // Other tests leave people behind who are a little like them.
        Locator both = desk.open("/resident/duplicates.xhtml").page().locator("tbody tr:has(.tag.warn)");
        desk.page().fill("#kana", kana);
        desk.press("#search");
        for (int tries = 0; both.count() != 1; tries++) {
            assertTrue(tries < 120, desk.text());
            desk.page().waitForTimeout(1000);
            desk.press("#search");
        }
        assertTrue(desk.text().contains("とても高い"), desk.text());
        Accessibility.check(desk.page());
        desk.page().fill("#why", "双子");
        desk.press("tbody tr:has(.tag.warn) [id$=':part']");
        assertTrue(desk.text().contains("別の人としました"), desk.text());
        assertEquals(0, both.count());
        desk.page().check("#parted");
        desk.press("#search");
        assertTrue(desk.text().contains("双子"), desk.text());
        desk.press("[id$=':reopen']");
        desk.page().uncheck("#parted");
        desk.press("#search");
        assertEquals(1, both.count());
        desk.press("tbody tr:has(.tag.warn) a.btn");
        assertTrue(desk.page().locator("[id$=':merge']").count() > 0);
    }
}
