package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk builds a kind of appointment in the browser, another official publishes it, people book it. */
@ExtendWith(RunningCity.class)
class CategoryBuilderST {

    private static final List<String> PLACES = List.of("善行市民センター", "長後市民センター", "片瀬市民センター");

    private final String title = "出張の保育相談" + System.nanoTime() % 100_000;

    @Test
    void a_category_is_built_from_nothing_published_by_another_and_booked_once(City city, CityBrowser browser) {
        Official clerk = Official.signIn(city, browser.desktop(), "aikawa");
        begin(clerk);
        long id = SampleVisit.number(clerk.page(), "id");
        describe(clerk);
        PLACES.forEach(place -> place(clerk, id, place));
        times(clerk, id);
        rules(clerk, id);
        limit(clerk, id);
        question(clerk, id);
        followUp(clerk, id);
        clerk.open("/reservation/draft.xhtml?id=" + id);
        assertTrue(clerk.text().contains("公開できる内容です"), clerk.text());
        Accessibility.check(clerk.page());
        clerk.press("#preview");
        assertTrue(clerk.page().locator("main").innerText().contains("善行市民センター"));
        assertTrue(clerk.page().locator("main").innerText().contains("相談したいこと"));
        clerk.open("/reservation/draft.xhtml?id=" + id).press("#request");
        assertTrue(clerk.text().contains("承認を依頼しました"), clerk.text());
        assertEquals(0, clerk.page().locator("#publish").count(), "who wrote it does not publish it");
        String code = publish(city, browser, id);
        assertEquals(
                title,
                clerk.open("/index.xhtml")
                        .page()
                        .locator("a[href$='category.xhtml?code=" + code + "']")
                        .innerText(),
                "the writer hears of it");
        booked(city, browser, code);
    }

    private void begin(Official clerk) {
        clerk.open("/reservation/categories.xhtml").press("#begin");
        assertTrue(clerk.text().contains("名前を60文字までで入力してください"), clerk.text());
        clerk.page().fill("#title", title);
        clerk.page().selectOption("#department", "d046");
        clerk.press("#begin");
        assertEquals(title, clerk.page().inputValue("#title"));
    }

    private static void type(Official clerk, Map<String, String> fields) {
        fields.forEach((field, value) -> clerk.page().fill("#" + field, value));
    }

    private static void describe(Official clerk) {
        type(clerk, Map.of("kana", "保育", "lead", "相談員が市民センターにうかがいます。", "bring", "母子健康手帳", "words", "保活"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("全角のカタカナで"), clerk.text());
        assertEquals("保活", clerk.page().inputValue("#words"), "what was typed is still there");
        clerk.page().fill("#kana", "しゅっちょうのほいくそうだん");
        clerk.page().check("input[name='lifeEvents'][value='child-care']");
        clerk.press("#save");
        assertTrue(clerk.text().contains("保存しました"), clerk.text());
        clerk.page().check("input[name='who'][value='CHILD']");
        clerk.page().fill("#age", "7");
        Accessibility.check(clerk.page());
        clerk.press("#save");
    }

    private static void place(Official clerk, long id, String name) {
        clerk.open("/reservation/draft-places.xhtml?id=" + id).press("#add-PLACE");
        assertFalse(clerk.page().locator("#meetingLink").isVisible(), "only for online places");
        clerk.page().check("input[name='kind'][value='CENTRE']");
        type(clerk, Map.of("name", name, "capacity", "1", "detail", "相談室"));
        clerk.press("#save");
        assertTrue(clerk.text().contains(name), clerk.text());
    }

    private static void times(Official clerk, long id) {
        clerk.open("/reservation/draft-hours.xhtml?id=" + id).press("#add-SERIES");
        Page page = clerk.page();
        PLACES.forEach(place -> page.getByLabel(place).check());
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            page.check("input[name='days'][value='" + day + "']");
        }
        type(clerk, Map.of("from", "１０時", "until", "12:00", "startsOn", "令和8年4月1日", "endsOn", "令和8年3月31日"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("終わりの日は、始まりの日と同じか、後に"), clerk.text());
        Accessibility.check(page);
        page.fill("#endsOn", "");
        clerk.press("#save");
        assertTrue(clerk.text().contains("月火水木金曜"), clerk.text());
        clerk.press("#add-SERIES");
        page.getByLabel(PLACES.get(0)).check();
        page.check("input[name='days'][value='MONDAY']");
        type(clerk, Map.of("from", "11:00", "until", "13:00", "startsOn", "2026-04-01"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("同じ場所・曜日・時刻で重なっています"), clerk.text());
    }

    private static void rules(Official clerk, long id) {
        clerk.open("/reservation/draft-rules.xhtml?id=" + id);
        type(clerk, Map.of("minutes", "60", "earliest", "1日前", "latestDays", "60"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("保存しました"), clerk.text());
    }

    private static void limit(Official clerk, long id) {
        clerk.open("/reservation/draft-limits.xhtml?id=" + id).press("#add-LIMIT");
        clerk.page().check("input[name='subject'][value='CHILD']");
        clerk.page().fill("#most", "1");
        clerk.press("#save");
        assertTrue(clerk.text().contains("1年度に、お子さん1人につき1回まで"), clerk.text());
    }

    private static void question(Official clerk, long id) {
        clerk.open("/reservation/draft-questions.xhtml?id=" + id).press("#add-QUESTION");
        clerk.page().fill("#label", "相談したいこと");
        clerk.page().selectOption("#type", "checks");
        clerk.page().fill("#options", "保育園の選び方\n申し込み\nそのほか");
        clerk.page().check("#required");
        Accessibility.check(clerk.page());
        clerk.press("#save").press("#add-QUESTION");
        clerk.page().fill("#label", "希望の時期");
        clerk.page().selectOption("#type", "text");
        clerk.press("#save");
        conditional(clerk);
        clerk.press("[id$='1:up']");
        assertTrue(clerk.text().indexOf("希望の時期") < clerk.text().indexOf("相談したいこと"), "moved up: " + clerk.text());
        Accessibility.check(clerk.page());
    }

    private static void conditional(Official clerk) {
        clerk.press("#add-QUESTION");
        clerk.page().fill("#label", "ほかの内容");
        clerk.page().selectOption("#type", "text");
        clerk.page().selectOption("#when", new SelectOption().setLabel("「相談したいこと」で「そのほか」を選んだ人だけ"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("（「相談したいこと」で「そのほか」を選んだ人だけ）"), clerk.text());
    }

    private static void followUp(Official clerk, long id) {
        clerk.open("/reservation/draft-follow-up.xhtml?id=" + id).press("#add-FOLLOW_UP");
        clerk.page().check("input[name='what'][value='TASK']");
        assertFalse(clerk.page().locator("#procedure").isVisible(), "only for procedures");
        type(clerk, Map.of("text", "気になる園を見学する", "days", "0.5"));
        clerk.press("#save");
        assertTrue(clerk.text().contains("0から366までの数字を"), clerk.text());
        Accessibility.check(clerk.page());
        clerk.page().fill("#days", "14");
        clerk.press("#save");
        assertTrue(clerk.text().contains("気になる園を見学する（面談の日から14日後まで）"), clerk.text());
        clerk.press("#add-FOLLOW_UP");
        clerk.page().check("input[name='what'][value='PROCEDURE']");
        clerk.page().selectOption("#procedure", "pregnancy-support-2");
        clerk.press("#save");
        assertTrue(clerk.text().contains("手続き：妊婦のための支援給付（2回目）"), clerk.text());
    }

    private String publish(City city, CityBrowser browser, long id) {
        Official approver = Official.signIn(city, browser.desktop(), "akimoto").open("/index.xhtml");
        Accessibility.check(approver.page());
        approver.page().locator("a[href$='draft.xhtml?id=" + id + "']").click();
        Accessibility.check(approver.page());
        approver.press("#publish");
        assertTrue(approver.text().contains("公開しました"), approver.text());
        return approver.page().url().replaceAll(".*code=", "");
    }

    private void booked(City city, CityBrowser browser, String code) {
        Citizen parent = Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "𠮷田"));
        parent.open("/mypage/consent.xhtml").page().check("#consent-family");
        parent.press("#save").open("/mypage/relative.xhtml");
        FamilyST.child(parent, LocalDate.now(ZoneId.of("Asia/Tokyo")).minusYears(2) + "");
        parent.open("/reservation/index.xhtml?q=" + title);
        assertTrue(parent.text().contains(title), parent.text());
        parent.open("/reservation/times.xhtml?code=" + code)
                .press(".first-free a")
                .press("#hold");
        assertFalse(parent.page().getByLabel("ほかの内容").isVisible(), "of those only who chose it");
        parent.page().getByLabel("そのほか").check();
        assertTrue(parent.page().getByLabel("ほかの内容").isVisible());
        parent.page().getByLabel("そのほか").uncheck();
        parent.page().getByLabel("申し込み").check();
        parent.press("#confirm");
        assertEquals("予約を受け付けました", parent.heading());
        parent.open("/reservation/times.xhtml?code=" + code + "&place=place-3")
                .press(".first-free a")
                .press("#hold");
        assertTrue(parent.problems().contains("1年度に、お子さん1人につき1回まで"), parent.problems());
    }

    @Test
    void two_tabs_lose_nothing_and_a_change_after_the_request_makes_it_void(City city, CityBrowser browser) {
        Official clerk = Official.signIn(city, browser.desktop(), "aikawa").open("/reservation/categories.xhtml");
        clerk.page().fill("#title", title);
        clerk.page().selectOption("#department", "d019");
        clerk.page().selectOption("#copyOf", "citizen-advice");
        clerk.press("#begin");
        long id = SampleVisit.number(clerk.page(), "id");
        Page other = clerk.page().context().newPage();
        other.navigate(clerk.page().url());
        other.fill("#lead", "あとのタブ");
        clerk.page().fill("#lead", "はじめのタブ");
        clerk.press("#save").open("/reservation/draft.xhtml?id=" + id).press("#request");
        other.waitForNavigation(() -> other.click("#save"));
        assertTrue(other.locator("main").innerText().contains("この項目は、画面を開いたあとに"));
        assertEquals("あとのタブ", other.inputValue("#lead"), "what was typed is still there");
        Accessibility.check(other);
        other.waitForNavigation(() -> other.click("#overwrite"));
        assertTrue(other.locator("main").innerText().contains("承認の依頼は無効になりました"));
        clerk.open("/reservation/draft.xhtml?id=" + id);
        assertTrue(clerk.text().contains("あとのタブ"), clerk.text());
        clerk.page().locator("aside summary").last().click();
        clerk.press("#discard");
        assertTrue(clerk.text().contains("下書きを破棄しました"), clerk.text());
    }

    @Test
    void a_live_category_is_changed_without_breaking_a_booking_and_then_closed(City city, CityBrowser browser) {
        Official clerk = Official.signIn(city, browser.desktop(), "aikawa");
        Official approver = Official.signIn(city, browser.desktop(), "akimoto");
        String code = copied(clerk, approver);
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        citizen.open("/reservation/times.xhtml?code=" + code)
                .press(".first-free a")
                .press("#hold");
        citizen.type("matter", "隣の木の枝").press("#confirm");
        String receipt = citizen.page().locator(".receipt b").textContent().strip();
        clerk.open("/reservation/category.xhtml?code=" + code).press("#change");
        long id = SampleVisit.number(clerk.page(), "id");
        clerk.open("/reservation/draft-hours.xhtml?id=" + id + "&item=series-0");
        clerk.page().fill("#startsOn", "2028年4月1日");
        clerk.press("#save").open("/reservation/draft.xhtml?id=" + id);
        assertTrue(clerk.text().contains(receipt), clerk.text());
        assertTrue(clerk.text().contains("この時間は、新しい版では受け付けません"), clerk.text());
        assertTrue(clerk.text().contains("2028年4月1日から"), clerk.text());
        Accessibility.check(clerk.page());
        clerk.press("#request");
        approver.open("/reservation/draft.xhtml?id=" + id);
        approver.page().locator("aside summary").first().click();
        approver.page().fill("#reply", "日付を確かめてください");
        approver.press("#giveBack");
        clerk.open("/reservation/draft.xhtml?id=" + id);
        assertTrue(clerk.text().contains("日付を確かめてください"), clerk.text());
        clerk.open("/reservation/category.xhtml?code=" + code);
        clerk.page().locator("aside summary").click();
        clerk.page().fill("#reason", "事業の終わり");
        clerk.press("#close");
        assertTrue(clerk.text().contains("受付を終了しました"), clerk.text());
        Accessibility.check(clerk.page());
        assertEquals(
                404,
                citizen.open("/reservation/mine.xhtml")
                        .page()
                        .navigate(city.citizenUrl() + "/reservation/times.xhtml?code=" + code)
                        .status());
        assertTrue(citizen.text().contains("新しい予約の受付を終えました"), citizen.text());
        citizen.open("/reservation/mine.xhtml");
        assertTrue(citizen.text().contains(title), "stays: " + citizen.text());
    }

    private String copied(Official clerk, Official approver) {
        clerk.open("/reservation/categories.xhtml").page().fill("#title", title);
        clerk.page().selectOption("#department", "d019");
        clerk.page().selectOption("#copyOf", "citizen-advice");
        clerk.press("#begin");
        long id = SampleVisit.number(clerk.page(), "id");
        clerk.open("/reservation/draft.xhtml?id=" + id).press("#request");
        approver.open("/reservation/draft.xhtml?id=" + id).press("#publish");
        return approver.page().url().replaceAll(".*code=", "");
    }
}
