package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed or sent: a sentence that says what to do, and nothing typed is lost. */
@ExtendWith(RunningCity.class)
class BadInputST {

    private static final String CODE = "pregnancy-support-1";
    private static final String PERSON = "&page=person";
    private static final String HEARTBEAT = "&page=heartbeat";

    @Test
    void names_each_wrong_field_and_keeps_what_was_typed(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        citizen.type("familyName", "")
                .type("givenName", "あ".repeat(81))
                .type("familyKana", "漢字")
                .type("givenKana", "abc")
                .type("birthDate", "2999年1月1日")
                .next();
        String problems = citizen.problems();
        assertTrue(problems.contains("氏を入力してください"), problems);
        assertTrue(problems.contains("名は80文字までです。今は81文字です"), problems);
        assertTrue(problems.contains("氏（カタカナ）はカタカナで入力してください"), problems);
        assertTrue(problems.contains("名（カタカナ）はカタカナで入力してください"), problems);
        assertTrue(problems.contains("生年月日"), problems);
        assertEquals("あ".repeat(81), citizen.page().inputValue("#givenName"));
        assertEquals("漢字", citizen.page().inputValue("#familyKana"));
        assertEquals("true", citizen.page().getAttribute("#givenName", "aria-invalid"));
    }

    @Test
    void refuses_days_that_are_not_in_the_calendar_or_in_the_future(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, HEARTBEAT);
        citizen.type("heartbeatDate", "2026年2月30日").next();
        assertTrue(citizen.problems().contains("カレンダーにない日付です"), citizen.problems());
        citizen.type("heartbeatDate", "2999-01-01").next();
        assertTrue(citizen.problems().contains("未来の日付です"), citizen.problems());
        citizen.type("heartbeatDate", "平成40年1月1日").next();
        assertTrue(citizen.problems().contains("元号と年月日が合いません"), citizen.problems());
    }

    @Test
    void accepts_eras_and_full_width_digits(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        citizen.type("birthDate", "平成６年３月８日").type("familyKana", "ふじさわ").next();
        assertEquals("", citizen.problems());
        citizen.type("postcode", "２５１－００５４")
                .type("address", "藤沢市朝日町１番地の１")
                .type("email", "yuki@example.jp")
                .type("phone", "０４６６－２５－１１１１")
                .next();
        assertEquals("", citizen.problems());
        citizen.open("/procedure/check.xhtml?id=" + citizen.id());
        assertTrue(citizen.text().contains("1994年3月8日"), citizen.text());
        assertTrue(citizen.text().contains("フジサワ"), citizen.text());
        assertTrue(citizen.text().contains("251-0054"), citizen.text());
        assertTrue(citizen.text().contains("0466251111") || citizen.text().contains("0466-25-1111"), citizen.text());
    }

    @Test
    void keeps_rare_characters_of_names(City city, CityBrowser browser) {
        String withSelector = "葛\uDB40\uDD00城";
        Citizen citizen = atPage(city, browser, PERSON);
        citizen.type("familyName", withSelector).type("givenName", "𠮷😀").next();
        assertEquals("", citizen.problems());
        citizen.open("/procedure/apply.xhtml?id=" + citizen.id() + PERSON);
        assertEquals(withSelector, citizen.page().inputValue("#familyName"));
        assertEquals("𠮷😀", citizen.page().inputValue("#givenName"));
    }

    @Test
    void refuses_files_that_are_empty_or_not_what_they_say(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, HEARTBEAT);
        refuses(citizen, SampleFiles.empty("empty.png"), "中身が空です");
        refuses(citizen, SampleFiles.zip("fake.png", "image/png"), "受け取れない種類");
        refuses(citizen, SampleFiles.zip("files.zip", "application/zip"), "受け取れない種類");
        refuses(citizen, SampleFiles.heavyPicture("heavy.png", 11 * 1024 * 1024), "大きすぎます");
    }

    private static void refuses(Citizen citizen, FilePayload file, String sentence) {
        citizen.type("heartbeatDate", "2026年10月1日").attach("pregnancyProof", file);
        assertTrue(citizen.problems().contains(sentence), file.name + ": " + citizen.problems());
        assertTrue(citizen.page().inputValue("#heartbeatDate").contains("2026"), "what was typed is still there");
        assertEquals(0, citizen.page().locator("ul.attached").count());
    }

    @Test
    void answers_a_huge_file_with_a_page_and_keeps_the_draft(City city, CityBrowser browser, @TempDir Path folder)
            throws IOException {
        Path huge = folder.resolve("huge.png");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        Citizen citizen = atPage(city, browser, HEARTBEAT);
        long id = citizen.id();
        citizen.type("heartbeatDate", "2026年10月1日").next();
        citizen.open("/procedure/apply.xhtml?id=" + id + HEARTBEAT);
        Page page = citizen.page();
        page.setInputFiles("#pregnancyProof", huge);
        page.click("#pregnancyProof-field input[value='このファイルを追加する']");
        page.waitForURL("**/ui/error/413.xhtml");
        assertTrue(citizen.heading().contains("大きさを超えています"), citizen.heading());
        citizen.open("/procedure/apply.xhtml?id=" + id + HEARTBEAT);
        assertEquals("2026年10月1日", page.inputValue("#heartbeatDate"));
    }

    @Test
    void tells_the_second_of_two_tabs_and_saves_at_its_next_press(City city, CityBrowser browser) {
        Citizen first = atPage(city, browser, PERSON);
        Citizen second = Citizen.at(city, first.page().context().newPage());
        second.open("/procedure/apply.xhtml?id=" + first.id() + PERSON);
        first.type("givenName", "一枚目").next();
        assertEquals("", first.problems());
        second.type("givenName", "二枚目").next();
        assertTrue(second.problems().contains("先に保存されました"), second.problems());
        assertEquals("二枚目", second.page().inputValue("#givenName"));
        second.next();
        assertEquals("", second.problems());
        second.open("/procedure/apply.xhtml?id=" + first.id() + PERSON);
        assertEquals("二枚目", second.page().inputValue("#givenName"));
    }

    @Test
    void keeps_what_was_typed_over_an_expired_session(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        Page page = citizen.page();
        String address = page.url();
        expire(page);
        citizen.type("givenName", "時間切れ");
        page.waitForSelector(".autosave a.text-link");
        assertTrue(page.locator(".autosave").innerText().contains("ログアウトしました"));
        page.click(".autosave a.text-link");
        signInAgain(page);
        page.waitForURL(address);
        assertEquals("時間切れ", page.inputValue("#givenName"));
    }

    @Test
    void keeps_what_was_sent_over_an_expired_session(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        Page page = citizen.page();
        String address = page.url();
        expire(page);
        citizen.type("givenName", "送信");
        page.click("#next");
        page.waitForSelector("#kc-login, a[href*='apply.xhtml']");
        page.navigate(address);
        signInAgain(page);
        page.waitForURL(address);
        assertEquals("送信", page.inputValue("#givenName"));
    }

    private static void expire(Page page) {
        page.context().clearCookies();
    }

    private static void signInAgain(Page page) {
        page.waitForSelector("#kc-login");
        page.fill("#username", "yuki");
        page.fill("#password", CityBrowser.PASSWORD);
        page.click("#kc-login");
    }

    @Test
    void shows_the_newest_answers_after_the_back_button(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        citizen.type("givenName", "戻る").next();
        citizen.page().goBack();
        assertEquals("戻る", citizen.page().inputValue("#givenName"));
        citizen.next();
        assertEquals("", citizen.problems());
        assertEquals("住所と連絡先を確認してください", citizen.heading());
    }

    @Test
    void makes_one_application_of_a_double_submission(City city, CityBrowser browser) {
        Citizen citizen = atPage(city, browser, PERSON);
        long id = citizen.id();
        ProcedureForm.of(CODE).fill(citizen);
        Page page = citizen.page();
        // Past the script that locks the button: the server has to be as careful.
        page.evaluate(
                """
                async () => {
                  const form = document.getElementById('form');
                  const sent = new URLSearchParams(new FormData(form));
                  sent.set('submit', 'submit');
                  const send = () => fetch(form.action, { method: 'POST', body: sent });
                  await Promise.all([send(), send(), send()]);
                }""");
        citizen.open("/procedure/status.xhtml?id=" + id);
        String history = page.locator("ol.history").innerText();
        assertEquals(1, history.split("申請を受け付けました", -1).length - 1, history);
        String receipt = page.locator(".status-item .num").innerText().replaceAll(".*(F\\S+).*", "$1");
        assertEquals(1, Mails.await(city, receipt, "申請を受け付けました"));
        citizen.open("/procedure/check.xhtml?id=" + id);
        assertFalse(page.locator("#submit").isVisible(), "it cannot be submitted again");
    }

    @Test
    void fills_in_the_town_and_asks_for_the_district_of_a_split_one(City city, CityBrowser browser) {
        Citizen citizen = Citizen.signIn(city, browser.phone(), "yuki").consentToProfile();
        citizen.open("/mypage/profile.xhtml");
        citizen.typePostcode("２５１０００２");
        citizen.page().selectOption("#town", "大鋸");
        citizen.page().waitForSelector("#district");
        assertTrue(citizen.page().locator("#district").innerText().contains("村岡"));
        citizen.page().selectOption("#district", "");
        Map.of(
                        "familyName", "髙橋",
                        "givenName", "雪",
                        "familyKana", "たかはし",
                        "givenKana", "ユキ",
                        "birthDate", "平成6年3月8日",
                        "block", "1番地",
                        "phone", "",
                        "email", "yuki@example.jp")
                .forEach(citizen::type);
        citizen.press("#save");
        assertTrue(citizen.problems().contains("お住まいの地区を選んでください"), citizen.problems());
        assertEquals("髙橋", citizen.page().inputValue("#familyName"));
        citizen.page().selectOption("#district", "村岡");
        citizen.press("#save");
        assertEquals("", citizen.problems());
        citizen.open("/mypage/profile.xhtml");
        assertEquals("村岡", citizen.page().inputValue("#district"));
        assertEquals("タカハシ", citizen.page().inputValue("#familyKana"));
    }

    private static Citizen atPage(City city, CityBrowser browser, String page) {
        Citizen citizen = Citizen.signIn(city, browser.phone(), "yuki");
        long id = citizen.begin(CODE);
        citizen.choose("situation", "pregnant").next();
        if (page.equals(PERSON)) {
            ProcedureForm.of(CODE).fillPage(citizen);
            citizen.next();
            ProcedureForm.of(CODE).fillPage(citizen);
            citizen.next();
        }
        return citizen.open("/procedure/apply.xhtml?id=" + id + page);
    }
}
