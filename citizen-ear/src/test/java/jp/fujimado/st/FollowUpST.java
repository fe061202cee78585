package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a meeting an official writes what comes next; the person finds it on my page and ticks it. */
@ExtendWith(RunningCity.class)
class FollowUpST {

    private static final String SUPPORT = "妊婦のための支援給付（1回目）";
    private static final String TASK = "葉酸について薬局で聞く";

    private final String title = "面談の試し" + System.nanoTime() % 100_000;

    @Test
    void what_is_written_after_a_meeting_stands_on_my_page_until_it_is_ticked(City city, CityBrowser browser) {
        Official clerk = Official.signIn(city, browser.desktop(), "aikawa");
        String code = open(city, browser, clerk);
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        citizen.open("/reservation/times.xhtml?code=" + code)
                .press(".first-free a")
                .press("#hold");
        citizen.page().getByLabel("はじめて").check();
        citizen.type("phone", "0466-25-1111").press("#confirm");
        String receipt = citizen.page().locator(".receipt b").textContent().strip();
        clerk.open("/reservation/calendar.xhtml").page().fill("#number", receipt);
        clerk.press("#go");
        assertEquals(0, clerk.page().locator("#tell").count(), "nobody was received yet");
        clerk.press("#arrive");
        write(clerk);
        citizen.awaitMessage("面談のあとにすることがあります");
        citizen.open("/mypage/index.xhtml");
        assertTrue(citizen.text().contains(SUPPORT), citizen.text());
        Locator task = citizen.page().locator("li.todo").filter(new Locator.FilterOptions().setHasText(TASK));
        assertTrue(task.innerText()
                .contains(LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(7).getDayOfMonth() + "日"));
        task.locator("a.btn").click();
        Accessibility.check(citizen.page());
        citizen.press("[aria-label='済みにする：" + TASK + "']");
        assertTrue(citizen.text().contains("済みにしました"), citizen.text());
        citizen.open("/mypage/index.xhtml");
        assertFalse(citizen.text().contains(TASK), citizen.text());
        clerk.open("/reservation/calendar.xhtml").page().fill("#number", receipt);
        clerk.press("#go");
        assertTrue(clerk.text().contains("本人が済みにした"), clerk.text());
        changed(clerk);
        citizen.open("/mypage/index.xhtml");
        assertFalse(citizen.text().contains(SUPPORT), "taken back: " + citizen.text());
    }

    private static void write(Official clerk) {
        assertTrue(clerk.page().getByLabel("手続き：" + SUPPORT).isChecked(), "offered ticked");
        clerk.page().getByLabel("母子健康手帳を").uncheck();
        clerk.page().fill("#task", TASK);
        clerk.page().fill("#dueOn", "2020年1月1日");
        clerk.press("#tell");
        assertTrue(clerk.text().contains("今日から2年後まで"), clerk.text());
        assertEquals(TASK, clerk.page().inputValue("#task"), "what was typed is still there");
        assertFalse(clerk.page().getByLabel("母子健康手帳を").isChecked(), "what was chosen, too");
        Accessibility.check(clerk.page());
        clerk.page()
                .fill(
                        "#dueOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(7).toString());
        clerk.press("#tell");
        assertTrue(clerk.text().contains("本人に知らせました"), clerk.text());
        Accessibility.check(clerk.page());
    }

    private static void changed(Official clerk) {
        clerk.page()
                .locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(SUPPORT))
                .locator("a[href*='item=']")
                .click();
        Accessibility.check(clerk.page());
        clerk.press("#takeBack");
        assertTrue(clerk.text().contains("取り消しました"), clerk.text());
        clerk.page()
                .locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(TASK))
                .locator("a[href*='item=']")
                .click();
        assertEquals(TASK, clerk.page().inputValue("#task"));
        clerk.page().fill("#task", "葉酸について保健師に聞く");
        clerk.press("#changeFollowUp");
        assertTrue(clerk.text().contains("葉酸について保健師に聞く"), clerk.text());
    }

    /** A copy of the shipped meetings that opens today, at any hour. */
    private String open(City city, CityBrowser browser, Official clerk) {
        clerk.open("/reservation/categories.xhtml").page().fill("#title", title);
        clerk.page().selectOption("#department", "d046");
        clerk.page().selectOption("#copyOf", "pregnancy-interview");
        clerk.press("#begin");
        long id = SampleVisit.number(clerk.page(), "id");
        clerk.open("/reservation/draft-places.xhtml?id=" + id);
        for (int i = 0; i < 3; i++) {
            clerk.press("[id$='all:1:remove']");
        }
        clerk.open("/reservation/draft-hours.xhtml?id=" + id).press("[id$='formSERIES:all:0:remove']");
        clerk.press("#add-EXTRA_DAY");
        clerk.page().getByLabel("本庁舎").check();
        clerk.page().fill("#day", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
        clerk.page().fill("#from", "0:00");
        clerk.page().fill("#until", "23:59");
        clerk.press("#save").open("/reservation/draft-rules.xhtml?id=" + id);
        clerk.page().fill("#minutes", "5");
        clerk.page().fill("#buffer", "0");
        clerk.page().fill("#earliest", "0時間前");
        clerk.press("#save").open("/reservation/draft.xhtml?id=" + id).press("#request");
        Official approver = Official.signIn(city, browser.desktop(), "akimoto");
        approver.open("/reservation/draft.xhtml?id=" + id).press("#publish");
        return approver.page().url().replaceAll(".*code=", "");
    }
}
