package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory of officials by file and by hand, and the second factor of a login. */
@ExtendWith(RunningCity.class)
class DirectoryST {

    static final String HEADER = "職員番号,氏名,フリガナ,メールアドレス,所属コード,担当,開始日,終了日\n";

    @Test
    void a_file_is_looked_at_first_and_opens_doors_when_it_is_applied(City city, CityBrowser browser) {
        Official keeper = Official.signIn(city, browser.desktop(), "okada").open("/directory/import.xhtml");
        keeper.press("#upload");
        assertTrue(keeper.page().content().contains("ファイルを選んでください"));
        file(keeper, HEADER + "kimura,木村 緑,キムラ ミドリ,kimura@example.jp,nowhere,審査担当,2026/13/1,\n");
        assertTrue(keeper.text().contains("所属コード「nowhere」の課はありません"), keeper.text());
        assertTrue(keeper.text().contains("「2026/13/1」を日付として読み取れません"), keeper.text());
        assertEquals(0, keeper.page().locator("#apply").count(), "nothing to apply");
        Accessibility.check(keeper.page());

        Page kimura = browser.desktop();
        CityBrowser.signIn(kimura, city.staffUrl() + "/", "kimura");
        String door = city.staffUrl() + "/resident/search.xhtml";
        assertEquals(403, kimura.navigate(door).status());
        file(keeper, HEADER + "kimura,木村 緑,キムラ ミドリ,kimura@example.jp,citizen-desk,市民窓口担当,2026/4/1,\n");
        assertTrue(keeper.text().contains("追加 1件"), keeper.text());
        Accessibility.check(keeper.page());
        keeper.press("#apply");
        assertEquals(200, kimura.navigate(door).status());

        keeper.open("/directory/officials.xhtml?q=kimura").press("tbody a >> text=木村 緑");
        keeper.press("tr:has-text('市民窓口担当') input[value='今すぐ終わりにする']");
        assertTrue(keeper.page().content().contains("担当を終わりにしました"));
        assertEquals(403, kimura.navigate(door).status(), "at once");
        keeper.open("/directory/officials.xhtml?q=okada").press("tbody a >> text=岡田 さゆり");
        keeper.press("input[value='今すぐ終わりにする']");
        assertTrue(keeper.page().content().contains("自分の担当は変えられません"));
    }

    /** Uploads a list of officials and looks at what it would change. */
    static void file(Official keeper, String text) {
        keeper.page()
                .setInputFiles("#csv", new FilePayload("名簿.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        keeper.press("#upload");
    }

    @Test
    void who_has_a_second_factor_is_asked_for_it(City city, CityBrowser browser) {
        Page page = browser.desktop();
        page.navigate(city.staffUrl() + "/");
        page.fill("#username", "nakamura");
        page.fill("#password", CityBrowser.PASSWORD);
        page.click("#kc-login");
        page.waitForSelector("#otp");
        page.fill("#otp", "000000");
        page.click("#kc-login");
        page.waitForSelector("#otp");
        assertTrue(page.url().contains("/realms/staff/"), page.url());
        page.fill("#otp", OneTimeCode.now("sample-second-factor-1"));
        page.click("#kc-login");
        page.waitForURL(city.staffUrl() + "/**");
        assertTrue(page.content().contains("市民窓口担当"));
    }
}
