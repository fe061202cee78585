package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a citizen chooses where she is told, and what a link in a mail can and cannot do. */
@ExtendWith(RunningCity.class)
class ReceivingST {

    @Test
    void a_citizen_chooses_once_and_finds_it_kept(City city, CityBrowser browser) {
        Page page = Citizen.signIn(city, browser.phone(), "yuki").page();
        page.navigate(city.citizenUrl() + "/notification/receiving.xhtml");
        page.locator("#quiet-from").selectOption("22");
        page.locator("#save").click();
        assertTrue(page.locator("main").textContent().contains("始まりと終わりの両方"), "half a choice is told");
        assertEquals("22", page.locator("#quiet-from").inputValue(), "what was chosen is still there");
        page.locator("#quiet-until").selectOption("7");
        page.locator("#save").click();
        page.navigate(city.citizenUrl() + "/notification/receiving.xhtml");
        assertEquals("22", page.locator("#quiet-from").inputValue());
        assertEquals("7", page.locator("#quiet-until").inputValue());
    }

    @Test
    void a_link_that_is_not_ours_stops_nothing(City city, CityBrowser browser) {
        Page page = browser.phone();
        page.navigate(city.citizenUrl() + "/unsubscribe?t=AAAA");
        assertTrue(page.locator("h1").textContent().contains("このリンクは使えません"));
        assertEquals(0, page.locator("#stop").count());
        APIResponse answer = page.request()
                .post(
                        city.citizenUrl() + "/unsubscribe?t=AAAA",
                        RequestOptions.create().setForm(FormData.create().set("List-Unsubscribe", "One-Click")));
        assertEquals(404, answer.status());
        assertEquals(
                400,
                page.request().post(city.citizenUrl() + "/unsubscribe?t=AAAA").status(),
                "not a one-click request");
    }
}
