package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen sees all that the city holds of her, takes it along, and goes. */
@ExtendWith(RunningCity.class)
class FarewellST {

    @Test
    void a_citizen_takes_everything_along_and_erases_her_account(City city, CityBrowser browser) throws IOException {
        String name = "leaving" + System.nanoTime();
        Citizen citizen = Citizen.at(city, browser.phone()).open("/");
        citizen.press("header >> text=ログイン・登録").press("a[href*='registration']");
        citizen.signUp(name, CityBrowser.PASSWORD).page().waitForURL("**/mypage/**");
        citizen.register(Map.of("familyName", "去ル", "email", name + "@example.jp"));
        citizen.begin("pregnancy-support-1");

        citizen.open("/mypage/records.xhtml");
        assertTrue(citizen.text().contains("書きかけ") || citizen.text().contains("申請"), citizen.text());
        Map<String, String> files = unzip(citizen.page().request().get(city.citizenUrl() + "/file/records"));
        assertTrue(files.get("profile.csv").contains("去ル 花子"), files.get("profile.csv"));
        assertTrue(files.get("fujimado.json").contains("去ル 花子"));
        citizen.open("/mypage/timeline.xhtml");
        assertTrue(citizen.text().contains("私の情報を変更"), citizen.text());

        Page elsewhere = browser.desktop();
        CityBrowser.signIn(elsewhere, city.citizenUrl() + "/mypage/", name);
        citizen.open("/mypage/erase.xhtml");
        assertTrue(citizen.text().contains("書きかけの申請 1件"), citizen.text());
        citizen.press("#erase");
        assertTrue(citizen.problems().contains("印を付けて"), citizen.problems());
        citizen.page().check("#understood");
        citizen.press("#erase");
        assertEquals("利用者登録を削除しました", citizen.heading());
        assertTrue(citizen.page().locator("header >> text=ログイン・登録").isVisible(), "signed out");
        assertTrue(Mails.awaitText(city, name + "@example.jp", "利用者登録を削除").contains("消え"));

        assertEquals(
                403,
                elsewhere.navigate(city.citizenUrl() + "/mypage/profile.xhtml").status());
        assertFalse(elsewhere.content().contains("去ル"), "nothing is left to be seen");
        awaitForgotten(city, browser, name);
    }

    /** The identity provider forgets the login within seconds, after the city did; who signs in just then meets an error. */
    static void awaitForgotten(City city, CityBrowser browser, String name) {
        for (int tries = 0; tries < 30; tries++) {
            Page page = browser.phone();
            page.navigate(city.citizenUrl() + "/mypage/");
            page.fill("#username", name);
            page.fill("#password", CityBrowser.PASSWORD);
            page.waitForNavigation(() -> page.click("[type=submit]"));
            if (page.content().contains("ユーザー名かパスワードが違います")) {
                return;
            }
            page.waitForTimeout(2000);
        }
        throw new AssertionError("The login of " + name + " is still there");
    }

    private static Map<String, String> unzip(APIResponse download) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(download.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
