package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 3か月健診のお知らせ, from an official who has never written one to the parents of the right children. */
@ExtendWith(RunningCity.class)
class AnnouncementST {

    private static final String MURAOKA = "251-0015 川名";
    private static final String KATASE = "251-0036 江の島一丁目";
    private static final String SUBJECT = "3か月健診を予約してください";

    @Test
    void parents_of_the_right_children_in_two_districts_are_told_once_somebody_else_has_agreed(
            City city, CityBrowser browser) {
        String mark = ResidentST.kana(System.nanoTime());
        LocalDate threeMonths = LocalDate.now().minusMonths(3).minusDays(2);
        Citizen muraoka = parent(city, browser, "村岡" + mark, MURAOKA, threeMonths, true);
        Citizen katase = parent(city, browser, "片瀬" + mark, KATASE, threeMonths, true);
        LoginsST.link(katase, "line", "taro");
        LineST.prefersLine(katase);
        Citizen older = parent(city, browser, "年上" + mark, MURAOKA, threeMonths.minusYears(1), true);
        Citizen silent = parent(city, browser, "無言" + mark, MURAOKA, threeMonths, false);

        Announcer writer = written(city, browser);
        long id = writer.id();
        assertTrue(writer.text().contains("片瀬地区か村岡地区に住み、3か月から5か月のお子さんがいて、"), writer.text());
        preview(writer);
        writer.official().press("#ask");
        assertTrue(writer.text().contains("承認待ち"), writer.text());
        approved(city, browser, id);
        writer.official().open("/announcement/campaign.xhtml?id=" + id).press("#start");

        muraoka.awaitMessage(SUBJECT);
        // Before she reads it in the portal: who has read it is not told by other ways.
        String line =
                LineST.awaitLine(city, City.lineUser("taro"), "3か月健診の予約ができます").text();
        assertTrue(line.contains(city.citizenUrl()), line);
        katase.awaitMessage(SUBJECT).click();
        assertTrue(katase.text().contains("片瀬" + mark + " 花子さん"), katase.text());
        assertTrue(katase.text().contains("次郎さんの3か月健診"), katase.text());
        assertTrue(Mails.awaitText(city, "村岡" + mark, SUBJECT).contains("次郎さん"));
        for (Citizen other : new Citizen[] {older, silent}) {
            other.open("/notification/index.xhtml");
            assertFalse(other.text().contains(SUBJECT), other.text());
        }
        muraoka.open("/mypage/timeline.xhtml");
        assertTrue(muraoka.text().contains(SUBJECT), muraoka.text());
        result(writer, id);
    }

    private static Citizen parent(
            City city, CityBrowser browser, String name, String place, LocalDate birth, boolean agrees) {
        Citizen citizen = Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", name));
        if (!place.equals(MURAOKA)) {
            citizen.open("/mypage/profile.xhtml").typePostcode(place.split(" ")[0]);
            if (citizen.page().locator("select#town").count() > 0) {
                citizen.page().selectOption("#town", place.split(" ")[1]);
                citizen.waitForScript();
            }
            citizen.press("#save");
        }
        citizen.open("/mypage/consent.xhtml").page().check("#consent-family");
        if (agrees) {
            citizen.page().check("#consent-notices");
        }
        citizen.press("#save").open("/mypage/relative.xhtml").page().selectOption("#relation", "CHILD");
        return citizen.type("familyName", name)
                .type("givenName", "次郎")
                .type("familyKana", "ムラ")
                .type("givenKana", "ジロウ")
                .type("birthDate", birth.toString())
                .press("#save");
    }

    /** Written page by page, with the mistakes that people make. */
    private static Announcer written(City city, CityBrowser browser) {
        Announcer writer = Announcer.signIn(city, browser, "yoshida").start("3か月健診のお知らせ");
        Page page = writer.page();
        writer.condition(0, "DISTRICT").next();
        assertTrue(writer.text().contains("選ぶものを、1つ以上選んでください"), writer.text());
        writer.choose("values-0-0", "片瀬").choose("values-0-0", "村岡").condition(0, "CHILD_AGE");
        writer.range("0-1", "5", "3").next();
        assertTrue(writer.text().contains("「から」を「まで」より小さくしてください"), writer.text());
        assertEquals("5", page.inputValue("#from-0-1"), "what was typed is still there");
        writer.range("0-1", "3", "5");
        page.waitForFunction("() => document.getElementById('counted').innerText.includes('3か月から5か月')");
        assertTrue(
                page.locator("#counted").innerText().contains("人"),
                page.locator("#counted").innerText());
        Accessibility.check(page);
        shot(page, "audience");
        writer.next().text("件名", "{{なまえ}}様", "").next();
        assertTrue(writer.text().contains("「{{なまえ}}」という差し込みはありません"), writer.text());
        assertEquals("{{なまえ}}様", page.inputValue("#body-JA"));
        writer.text(SUBJECT, "{{氏名}}さん\n\n{{お子さん}}の3か月健診を受けてください。😀\n<b>予約</b>は「手続きのページ」からできます。", "3か月健診の予約ができます");
        Accessibility.check(page);
        shot(page, "text");
        writer.next();
        page.waitForURL("**/announcement/plan.xhtml**");
        writer.next();
        page.waitForSelector("text=話題を選んでください");
        page.selectOption("#destination", "procedure/pregnancy-support-2");
        return writer.plan().next();
    }

    private static void preview(Announcer writer) {
        writer.official().press("#look");
        assertTrue(writer.text().contains("さんの3か月健診を受けてください"), writer.text());
        assertFalse(writer.text().contains("次郎さんの3か月健診"), "names are masked for who looks nobody up");
        Accessibility.check(writer.page());
        shot(writer.page(), "check");
        writer.official().press("#test");
    }

    private static void approved(City city, CityBrowser browser, long id) {
        String address = "/announcement/campaign.xhtml?id=" + id;
        Official approver = Official.signIn(city, browser.desktop(), "matsui").open(address);
        shot(approver.page(), "approve");
        approver.press("#giveBack");
        assertTrue(approver.text().contains("差し戻す理由を"), approver.text());
        Accessibility.check(approver.page());
        approver.press("#approve");
        assertTrue(approver.text().contains("承認済み"), approver.text());
        assertEquals(0, approver.page().locator("#start").count(), "sending is the writer's");
    }

    private static void result(Announcer writer, long id) {
        Official official = writer.official();
        for (int tries = 0; tries < 60 && !official.text().contains("配信済み"); tries++) {
            official.page().waitForTimeout(1000);
            official.open("/announcement/campaign.xhtml?id=" + id);
        }
        assertTrue(official.text().contains("配信済み"), official.text());
        assertTrue(official.text().contains("100%"), official.text());
        Accessibility.check(official.page());
        shot(official.page(), "result");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "announcement-" + name + ".png")));
    }

    @Test
    void who_asked_cannot_approve_and_the_attempt_is_on_record(City city, CityBrowser browser) {
        Announcer both = Announcer.signIn(city, browser, "kondo").start("自分で承認してみる");
        both.next().text("件名", "本文", "短い文").next().plan().next().official().press("#ask");
        assertTrue(both.text().contains("あなたには承認できません"), both.text());
        assertEquals(0, both.page().locator("#approve").count());
        Official auditor =
                Official.signIn(city, browser.desktop(), "audit01").open("/audit/search.xhtml?action=campaign.ask");
        assertTrue(auditor.text().contains("自分で承認してみる"), auditor.text());
    }
}
