package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What officials do with appointments: approve, move, write down, block, and book at the counter. */
@ExtendWith(RunningCity.class)
class AppointmentST {

    /** From the page of a visit: holds the first free time of the general consultation that many days ahead. */
    static void holds(Official desk, long visit, int days) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(days);
        desk.open("/counter/times.xhtml?visit=" + visit + "&code=citizen-advice&day=" + day);
        desk.page().locator("input[name='time']").first().check();
        desk.press("#hold");
    }

    @Test
    void an_appointment_is_approved_moved_and_cancelled_and_the_person_hears_of_each(City city, CityBrowser browser) {
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        String id = ReservationST.advice(citizen);
        assertEquals("予約の申し込みを受け付けました", citizen.heading());
        String receipt = citizen.page().locator(".receipt b").textContent().strip();
        Official approver = Official.signIn(city, browser.desktop(), "akimoto").open("/reservation/requests.xhtml");
        approver.press("#approve");
        assertTrue(approver.text().contains("予約をひとつ以上選んでください"), approver.text());
        approver.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(receipt))
                .locator("input[type=checkbox]")
                .check();
        approver.press("#approve");
        assertTrue(approver.text().contains("1件を承認しました"), approver.text());
        Accessibility.check(approver.page());
        citizen.awaitMessage("予約が確定しました");
        Official receiver = Official.signIn(city, browser.desktop(), "aikawa").open("/reservation/calendar.xhtml");
        receiver.page().fill("#number", "F26-9999-9999");
        receiver.press("#go");
        assertTrue(receiver.text().contains("この受付番号の予約は"), receiver.text());
        receiver.page().fill("#number", receipt);
        receiver.press("#go");
        assertTrue(receiver.text().contains("隣の木の枝"), receiver.text());
        receiver.press("#move");
        receiver.page().locator("input[name='time']").last().check();
        receiver.press("#go");
        assertTrue(receiver.text().contains("理由を入力してください"), receiver.text());
        receiver.page().fill("#reason", "相談員の研修のため");
        receiver.press("#go");
        assertTrue(receiver.text().contains("日時を変更しました"), receiver.text());
        citizen.awaitMessage("予約の日時を変更しました");
        citizen.open("/reservation/detail.xhtml?id=" + id);
        assertTrue(citizen.text().contains("相談員の研修のため"), citizen.text());
        receiver.page().fill("#note", "道路課に引き継ぎ");
        receiver.press("#write");
        assertTrue(receiver.text().contains("道路課に引き継ぎ"), receiver.text());
        receiver.page().locator("aside summary").click();
        receiver.page().fill("#reason", "大雨で中止");
        receiver.press("#cancel");
        citizen.awaitMessage("予約を取り消しました");
    }

    @Test
    void a_blocked_afternoon_is_not_offered_any_more(City city, CityBrowser browser) {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(20);
        Official receiver = Official.signIn(city, browser.desktop(), "aikawa").open("/reservation/block.xhtml");
        receiver.press("#block");
        assertTrue(receiver.text().contains("場所を選んでください"), receiver.text());
        receiver.page().selectOption("#place", "citizen-advice/city-hall");
        Map.of("day", day.toString(), "from", "13:00", "until", "17:00", "reason", "研修")
                .forEach((field, value) -> receiver.page().fill("#" + field, value));
        receiver.press("#block");
        assertTrue(receiver.text().contains("受付を止めました"), receiver.text());
        assertTrue(receiver.text().contains("研修"), receiver.text());
        receiver.press("input[value='再開する'] >> nth=0");
        assertTrue(receiver.text().contains("受付を再開しました"), receiver.text());
    }

    @Test
    void an_official_books_for_a_person_at_the_counter(City city, CityBrowser browser) {
        String kana = ResidentST.kana(System.nanoTime());
        Citizen citizen = Citizen.newcomer(city, browser.phone()).register(Map.of("familyKana", kana));
        Official desk = Official.signIn(city, browser.desktop(), "mori").findPerson("kana", kana);
        desk.beginVisit("COUNTER", "driver-licence");
        holds(desk, SampleVisit.number(desk.page(), "visit"), 14);
        desk.press("#confirm");
        assertTrue(desk.text().contains("相談したいこと"), desk.text());
        desk.page().fill("#matter", "騒音");
        desk.press("#confirm");
        assertTrue(desk.text().contains("代わりに予約しました"), desk.text());
        assertTrue(desk.text().contains("市民相談"), desk.text());
        citizen.awaitMessage("予約の申し込みを受け付けました");
        citizen.open("/reservation/mine.xhtml");
        assertTrue(citizen.text().contains("承認待ち"), citizen.text());
    }
}
