package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an official does for a person at the counter: by the same rules, marked, and told. */
@ExtendWith(RunningCity.class)
class CounterST {

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
}
