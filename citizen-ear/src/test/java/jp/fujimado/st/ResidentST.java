package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Officials look a person up, for a purpose; her address is hidden when she is protected; she sees who looked. */
@ExtendWith(RunningCity.class)
class ResidentST {

    @Test
    void a_person_is_found_opened_and_protected(City city, CityBrowser browser) {
        String kana = kana(System.nanoTime());
        Citizen citizen =
                Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "﨑山", "familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori").open("/resident/search.xhtml");
        desk.page().fill("#kana", kana);
        desk.press("#search");
        assertTrue(desk.text().contains("見る目的を選んでください"), desk.text());
        assertEquals(kana, desk.page().inputValue("#kana"), "what was typed is still there");
        desk.page().selectOption("#purpose", "counter");
        desk.press("#search");
        assertTrue(desk.text().contains("﨑山 花子"), desk.text());
        assertTrue(desk.text().contains("神奈川県藤沢市川名1番地の1"), desk.text());
        assertFalse(desk.page().url().contains("kana"), "no names in addresses");
        Accessibility.check(desk.page());
        desk.press("td a >> text=﨑山 花子");
        String person = desk.page().url();
        assertTrue(desk.text().contains("0466-25-1111"), desk.text());
        assertEquals(0, desk.page().locator("#protect").count(), "not her office");
        Accessibility.check(desk.page());

        protect(city, browser, person);
        desk.page().navigate(person);
        assertTrue(desk.text().contains("表示しません（支援措置）"), desk.text());
        assertFalse(desk.text().contains("川名"), desk.text());

        citizen.open("/mypage/looks.xhtml");
        assertTrue(citizen.text().contains("あなたの情報を表示（目的：窓口での手続き）"), citizen.text());
        assertEquals(
                404,
                desk.page()
                        .navigate(person.replaceAll("account=\\d+", "account=999999999"))
                        .status());
    }

    private static void protect(City city, CityBrowser browser, String person) {
        Official keeper = Official.signIn(city, browser.desktop(), "ueda");
        Page page = keeper.page();
        page.navigate(person);
        page.selectOption("#purpose", "protection");
        keeper.press("#open");
        page.fill("#until", "昨日");
        keeper.press("#protect");
        assertTrue(keeper.text().contains("読み取れません"), keeper.text());
        page.fill("#until", LocalDate.now().plusMonths(6).toString());
        keeper.press("#protect");
        assertTrue(keeper.text().contains("支援措置を始めました"), keeper.text());
        assertTrue(keeper.text().contains("川名"), "who keeps the measure sees the address");
        Accessibility.check(page);
    }

    /** A reading that nobody else has. */
    static String kana(long number) {
        String syllables = "アイウエオカキクケコ";
        StringBuilder kana = new StringBuilder("ン");
        for (char digit : String.valueOf(number).toCharArray()) {
            kana.append(syllables.charAt(digit - '0'));
        }
        return kana.toString();
    }
}
