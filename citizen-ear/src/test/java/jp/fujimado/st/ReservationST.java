package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Booking an appointment on a telephone, from the first free time to cancelling it. */
@ExtendWith(RunningCity.class)
class ReservationST {

    /** Books the first free general consultation; tells the number of the reservation. */
    static String advice(Citizen citizen) {
        citizen.open("/reservation/times.xhtml?code=citizen-advice")
                .press(".first-free a")
                .press("#hold");
        citizen.type("matter", "隣の木の枝").press("#confirm");
        String url = citizen.page().url();
        return url.substring(url.indexOf("id=") + 3);
    }

    @Test
    void a_consultation_is_booked_moved_and_cancelled(City city, CityBrowser browser) {
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        citizen.open("/procedure/list.xhtml?q=困りごと");
        assertTrue(citizen.text().contains("市民相談"), citizen.text());
        citizen.open("/reservation/times.xhtml?code=citizen-advice");
        Accessibility.check(citizen.page());
        citizen.press(".first-free a").press("#hold");
        String form = citizen.page().url();
        citizen.press("#confirm");
        assertTrue(citizen.problems().contains("相談したいこと"), citizen.problems());
        citizen.type("matter", "隣の木の枝").press("#confirm");
        assertEquals("予約の申し込みを受け付けました", citizen.heading());
        String receipt = citizen.page().locator(".receipt b").textContent();
        citizen.page().navigate(form);
        assertTrue(citizen.text().contains(receipt), "back on the form it leads to the reservation");
        citizen.press("a[href*='change=']");
        citizen.press(".slot >> nth=1").press("#move");
        assertTrue(citizen.text().contains("日時を変更しました"), citizen.text());
        assertTrue(citizen.text().contains(receipt), "the number stays");
        citizen.awaitMessage("予約の日時を変更しました");
        citizen.open("/reservation/mine.xhtml").press("#main .rows a");
        citizen.page().click("aside summary");
        citizen.press("[id$=cancelButton]");
        assertTrue(citizen.text().contains("取り消し"), citizen.text());
        citizen.awaitMessage("予約を取り消しました");
    }

    @Test
    void the_second_booking_of_a_child_in_a_fiscal_year_is_refused(City city, CityBrowser browser) {
        Citizen parent = Citizen.newcomer(city, browser.phone()).register(Map.of("familyName", "𠮷田"));
        parent.open("/reservation/times.xhtml?code=nursery-concierge&place=shonandai")
                .press(".first-free a");
        assertTrue(parent.text().contains("予約できるお子さんがいません"), parent.text());
        parent.open("/mypage/consent.xhtml").page().check("#consent-family");
        parent.press("#save").open("/mypage/relative.xhtml");
        FamilyST.child(parent, "令和6年2月29日");
        concierge(parent, "shonandai");
        assertEquals("予約を受け付けました", parent.heading());
        parent.open("/reservation/times.xhtml?code=nursery-concierge&place=tsujido")
                .press(".first-free a")
                .press("#hold");
        assertTrue(parent.problems().contains("回数の上限"), parent.problems());
    }

    private static void concierge(Citizen parent, String place) {
        parent.open("/reservation/times.xhtml?code=nursery-concierge&place=" + place)
                .press(".first-free a")
                .press("#hold");
        parent.choose("topic", "choice").type("phone", "0466-25-1111").press("#confirm");
    }

    @Test
    void a_time_that_was_just_taken_is_said_kindly_with_others_near_it(City city, CityBrowser browser) {
        Citizen slow = Citizen.newcomer(city, browser.phone());
        Citizen quick = Citizen.newcomer(city, browser.phone());
        slow.open("/reservation/times.xhtml?code=pregnancy-interview&place=north")
                .press(".first-free a");
        String address = slow.page().url();
        quick.page().navigate(address);
        quick.press("#hold");
        assertTrue(quick.text().contains("おさえています"), quick.text());
        String held = quick.page().url();
        quick.page().navigate(address);
        assertTrue(quick.text().contains("あなたのためにおさえてあります"), quick.text());
        Accessibility.check(quick.page());
        quick.press(".notice a");
        assertEquals(held, quick.page().url(), "who goes back finds her way on");
        slow.press("#hold");
        assertTrue(slow.text().contains("この時間は、予約できません"), slow.text());
        Page page = slow.page();
        assertEquals(3, page.locator(".notice .links a").count(), slow.text());
        String gone = page.url();
        slow.press(".notice a[href*='wait.xhtml']");
        assertTrue(page.isChecked("input[name='place'][value='north']"), "waits where it was");
        assertEquals(page.inputValue("#first"), page.inputValue("#last"), "and on that day");
        page.navigate(gone);
        slow.press(".notice .links a").press("#hold");
        assertTrue(slow.text().contains("おさえています"), slow.text());
        assertFalse(slow.page().url().equals(address));
    }
}
