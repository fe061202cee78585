package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who found no free time waits, and is offered one that another person gives back. */
@ExtendWith(RunningCity.class)
class WaitingST {

    @Test
    void a_time_that_is_given_back_goes_to_those_who_wait_in_turn(City city, CityBrowser browser) {
        Citizen first = Citizen.newcomer(city, browser.phone());
        LocalDateTime time = bookTheLastTime(first);
        String reservation = String.valueOf(first.id());
        Official receiver = Official.signIn(city, browser.desktop(), "aikawa");
        block(receiver, time, LocalTime.of(0, 1), time.toLocalTime());
        block(receiver, time, time.toLocalTime().plusMinutes(30), LocalTime.of(23, 59));

        Citizen waiting = Citizen.newcomer(city, browser.phone());
        waits(waiting, time);
        Citizen next = Citizen.newcomer(city, browser.phone());
        waits(next, time);
        assertTrue(next.text().contains("先に待っている人：1人"), next.text());
        receiver.open("/reservation/calendar.xhtml?category=citizen-advice");
        assertTrue(receiver.text().contains("空き待ち：2人"), receiver.text());

        first.open("/reservation/detail.xhtml?id=" + reservation).page().click("aside summary");
        first.press("[id$=cancelButton]");
        Locator message = waiting.awaitMessage("時間が空きました");
        assertTrue(message.isVisible());
        waiting.open("/reservation/mine.xhtml");
        assertTrue(waiting.text().contains("までに確定してください"), waiting.text());
        Accessibility.check(waiting.page());
        waiting.press("[id$=pass]");
        assertTrue(waiting.text().contains("見送りました"), waiting.text());

        next.awaitMessage("時間が空きました");
        next.open("/mypage/");
        next.press("a[href*='/reservation/book.xhtml']");
        next.type("matter", "隣の木の枝").press("#confirm");
        assertEquals("予約の申し込みを受け付けました", next.heading());
        next.open("/reservation/mine.xhtml");
        assertFalse(next.text().contains("空き待ち"), next.text());

        waiting.open("/reservation/mine.xhtml").press("[id$=leave]");
        assertTrue(waiting.text().contains("空き待ちをやめました"), waiting.text());
    }

    private static LocalDateTime bookTheLastTime(Citizen citizen) {
        citizen.open("/reservation/times.xhtml?code=citizen-advice&view=list").press("a.slot >> nth=-1");
        String url = URLDecoder.decode(citizen.page().url(), StandardCharsets.UTF_8);
        LocalDateTime time = LocalDateTime.parse(url.replaceAll(".*[?&]at=([^&]*).*", "$1"));
        citizen.press("#hold");
        citizen.type("matter", "隣の木の枝").press("#confirm");
        return time;
    }

    private static void block(Official receiver, LocalDateTime day, LocalTime from, LocalTime until) {
        receiver.open("/reservation/block.xhtml").page().selectOption("#place", "citizen-advice/city-hall");
        Map.of("day", day.toLocalDate().toString(), "from", from.toString(), "until", until.toString(), "reason", "研修")
                .forEach((field, value) -> receiver.page().fill("#" + field, value));
        receiver.press("#block");
    }

    private static void waits(Citizen citizen, LocalDateTime time) {
        citizen.open("/reservation/times.xhtml?code=citizen-advice").press("a[href*='wait.xhtml']");
        citizen.type("first", "きょう").press("#join");
        assertTrue(citizen.problems().contains("日付を"), citizen.problems());
        Accessibility.check(citizen.page());
        String day = time.toLocalDate().toString();
        citizen.type("first", day).type("last", day).press("#join");
        assertTrue(citizen.text().contains("空きが出たら、お知らせします"), citizen.text());
    }
}
