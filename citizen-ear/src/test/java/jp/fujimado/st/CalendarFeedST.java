package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An official's appointments in a calendar program outside: by a secret address alone, and only while it is hers. */
@ExtendWith(RunningCity.class)
class CalendarFeedST {

    @Test
    void a_calendar_program_reads_by_the_secret_address_until_it_is_renewed_or_ended(City city, CityBrowser browser) {
        Citizen citizen = Citizen.newcomer(city, browser.phone());
        String id = ReservationST.advice(citizen);
        String receipt = citizen.page().locator(".receipt b").textContent().strip();
        Official official = Official.signIn(city, browser.desktop(), "aikawa").open("/reservation/feed.xhtml");
        official.page().check("input[name='scope'][value='DEPARTMENTS']");
        official.press("#issue, #renew");
        Accessibility.check(official.page());
        String address = official.page().inputValue("#address");
        assertTrue(address.matches(city.staffUrl() + "/feed/[\\w-]{43}\\.ics"), address);
        official.page().context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        official.page().click("#copy");
        official.page().waitForSelector("text=コピーしました");
        assertEquals(address, official.page().evaluate("() => navigator.clipboard.readText()"));
        official.open("/reservation/feed.xhtml");
        assertEquals(0, official.page().locator("#address").count(), "shown once");

        APIRequestContext program = browser.desktop().request();
        APIResponse read = program.get(address);
        assertEquals(200, read.status());
        assertEquals(
                "text/calendar;charset=utf-8",
                read.headers().get("content-type").replace(" ", "").toLowerCase());
        assertNull(read.headers().get("set-cookie"), "no session");
        assertTrue(read.headers().get("cache-control").contains("private"), "cache-control");
        String unfolded = read.text().replace("\r\n ", "");
        assertTrue(unfolded.contains(receipt), unfolded);
        assertTrue(unfolded.contains("UID:appointment-" + id + "@fujimado"), unfolded);
        assertEquals(304, with(program, address, "If-None-Match", read.headers().get("etag")));
        assertEquals(
                304, with(program, address, "If-Modified-Since", read.headers().get("last-modified")));
        assertEquals(200, with(program, address, "If-None-Match", "\"another\""));
        APIResponse unknown = program.get(city.staffUrl() + "/feed/" + "A".repeat(43) + ".ics");
        assertEquals(404, unknown.status());
        assertEquals("", unknown.text());

        official.press("#renew");
        String renewed = official.page().inputValue("#address");
        assertFalse(renewed.equals(address));
        assertEquals(404, program.get(address).status());
        assertEquals(200, program.get(renewed).status());
        official.press("#end");
        assertTrue(official.text().contains("配信をやめました"), official.text());
        assertEquals(404, program.get(renewed).status());
    }

    private static int with(APIRequestContext program, String address, String header, String value) {
        return program.get(address, RequestOptions.create().setHeader(header, value))
                .status();
    }
}
