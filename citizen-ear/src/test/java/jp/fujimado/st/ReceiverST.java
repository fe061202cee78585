package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who receives a person: on the page of the appointment, in the calendar and its filter, in the CSV. */
@ExtendWith(RunningCity.class)
class ReceiverST {

    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d+)月(\\d+)日");

    /** Day of the appointment, as its page shows it. */
    static LocalDate day(Official official, String id) {
        official.open("/reservation/appointment.xhtml?id=" + id);
        Matcher day = DAY.matcher(official.text());
        assertTrue(day.find(), official.text());
        return LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    @Test
    void an_official_takes_an_appointment_and_gives_it_to_a_colleague_who_then_leaves(City city, CityBrowser browser) {
        Official keeper = Official.signIn(city, browser.desktop(), "okada").open("/directory/import.xhtml");
        DirectoryST.file(
                keeper, DirectoryST.HEADER + "hayakawa,早川 玲,ハヤカワ レイ,hayakawa@example.jp,d019,相談受付担当,2026/4/1,\n");
        keeper.press("#apply");
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        String id = ReservationST.advice(citizen);
        String receipt = citizen.page().locator(".receipt b").textContent().strip();
        Official receiver = Official.signIn(city, browser.desktop(), "aikawa");
        String calendar = "/reservation/calendar.xhtml?category=citizen-advice&day=" + day(receiver, id);
        assertTrue(receiver.text().contains("まだいません"), receiver.text());
        receiver.press("#take");
        assertTrue(receiver.text().contains("担当者を変えました"), receiver.text());
        assertEquals(0, receiver.page().locator("#take").count(), "she has it");
        Accessibility.check(receiver.page());
        assertTrue(receiver.open(calendar + "&receiver=own").text().contains(receipt), receiver.text());
        Accessibility.check(receiver.page());
        assertFalse(receiver.open(calendar + "&receiver=nobody").text().contains(receipt), receiver.text());

        receiver.open("/reservation/appointment.xhtml?id=" + id);
        receiver.page().selectOption("#receiver", new com.microsoft.playwright.options.SelectOption().setLabel("早川 玲"));
        receiver.press("#give");
        assertFalse(receiver.open(calendar + "&receiver=own").text().contains(receipt), receiver.text());
        receiver.press(".filters a >> text=早川 玲");
        assertTrue(receiver.text().contains(receipt), receiver.text());
        assertTrue(Official.text(receiver.download("a[href*='calendar.csv']")).contains("早川 玲"));
        citizen.open("/reservation/detail.xhtml?id=" + id);
        assertFalse(citizen.text().contains("早川"), citizen.text());
        assertFalse(citizen.text().contains("相川"), citizen.text());

        keeper.open("/directory/officials.xhtml?q=hayakawa").press("tbody a >> text=早川 玲");
        keeper.press("tr:has-text('相談受付担当') input[value='今すぐ終わりにする']");
        receiver.open(calendar + "&receiver=nobody");
        assertTrue(receiver.text().contains(receipt), receiver.text());
        assertTrue(receiver.text().contains("早川 玲 いまは担当できません"), receiver.text());
    }

    @Test
    void who_looks_at_an_old_page_is_told_what_has_changed(City city, CityBrowser browser) {
        String id = ReservationST.advice(Citizen.newcomer(city, browser.phone()));
        Official slow = Official.signIn(city, browser.desktop(), "aikawa");
        slow.open("/reservation/appointment.xhtml?id=" + id);
        Official quick = Official.signIn(city, browser.phone(), "aikawa");
        quick.open("/reservation/appointment.xhtml?id=" + id).press("#take");
        slow.press("#give");
        assertTrue(slow.text().contains("担当者を相川 優さんに変えました"), slow.text());
        slow.press("#give");
        assertTrue(slow.text().contains("まだいません"), slow.text());
    }
}
