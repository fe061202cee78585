package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An appointment is dragged onto a free time: the page of moving opens with that time, and nothing is moved before. */
@ExtendWith(RunningCity.class)
class CalendarDragST {

    private static final String CALENDAR = "/reservation/calendar.xhtml?category=citizen-advice&view=";

    private static Locator grip(Page page, String id) {
        return page.locator("[data-drag$='id=" + id + "'] .grip");
    }

    private static double[] middle(Locator of) {
        of.scrollIntoViewIfNeeded();
        BoundingBox box = of.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    @Test
    void dropped_on_a_free_time_it_opens_the_page_of_moving_with_that_time(City city, CityBrowser browser) {
        String id = ReservationST.advice(Citizen.newcomer(city, browser.phone()));
        Official official = Official.signIn(city, browser.desktop(), "aikawa");
        String calendar = CALENDAR + "week&day=" + ReceiverST.day(official, id);
        String before = official.text();
        Page page = official.open(calendar).page();
        assertEquals(0, page.locator(".targets:visible").count(), "only while something is dragged");
        Accessibility.check(page);

        double[] from = middle(grip(page, id));
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move(from[0] + 20, from[1] + 20);
        assertTrue(page.locator(".targets:visible").count() > 0);
        Accessibility.check(page);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertEquals(0, page.locator(".targets:visible").count());

        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move(from[0] + 20, from[1] + 20);
        page.mouse().move(2, 2);
        page.mouse().up();
        assertTrue(page.url().contains("/reservation/calendar.xhtml"), "a slip moves nothing");

        from = middle(grip(page, id));
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move(from[0] + 20, from[1] + 20);
        Locator target = page.locator(".targets:visible [data-to]:visible").first();
        String wanted = target.getAttribute("data-to");
        double[] to = middle(target);
        page.mouse().move(to[0], to[1]);
        assertTrue(target.getAttribute("class").contains("over"), "marked");
        page.mouse().up();
        page.waitForURL("**/reservation/move.xhtml**");
        assertEquals(wanted, page.locator("input[name='time']:checked").inputValue());
        Accessibility.check(page);

        official.open("/reservation/appointment.xhtml?id=" + id);
        assertEquals(before, official.text(), "nothing is moved yet");
        page.goBack();
        page.fill("#reason", "相談員の都合のため");
        official.press("#go");
        assertTrue(official.text().contains("日時を変更しました"), official.text());
        assertFalse(before.equals(official.text()));
    }

    @Test
    void a_finger_on_a_telephone_drags_too(City city, CityBrowser browser) {
        String id = ReservationST.advice(Citizen.newcomer(city, browser.phone()));
        Official official = Official.signIn(city, browser.phone(), "aikawa");
        Page page = official.open(CALENDAR + "day&day=" + ReceiverST.day(official, id))
                .page();
        assertEquals(0, EveryPageST.sideways(page), "pixels to scroll sideways");
        CDPSession finger = page.context().newCDPSession(page);
        double[] from = middle(grip(page, id));
        touch(finger, "touchStart", from);
        touch(finger, "touchMove", new double[] {from[0] + 15, from[1] + 15});
        Locator target = page.locator(".targets:visible [data-to]:visible").first();
        String wanted = target.getAttribute("data-to");
        touch(finger, "touchMove", middle(target));
        touch(finger, "touchEnd", null);
        page.waitForURL("**/reservation/move.xhtml**");
        assertEquals(wanted, page.locator("input[name='time']:checked").inputValue());
    }

    private static void touch(CDPSession finger, String type, double[] at) {
        JsonArray points = new JsonArray();
        if (at != null) {
            JsonObject point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void a_time_that_is_gone_meanwhile_is_said(City city, CityBrowser browser) {
        String id = ReservationST.advice(Citizen.newcomer(city, browser.phone()));
        Official official = Official.signIn(city, browser.desktop(), "aikawa");
        official.open("/reservation/move.xhtml?id=" + id + "&at=city-hall@2020-01-06T09:00");
        assertTrue(official.text().contains("選んだ時間は、もう空いていません"), official.text());
        assertEquals(0, official.page().locator("input[name='time']:checked").count());
    }
}
