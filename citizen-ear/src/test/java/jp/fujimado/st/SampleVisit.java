package jp.fujimado.st;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.fujimado.launcher.City;

/**
 * An official at the counter who acts for the owner of the {@link SampleCase}.
 *
 * @param visit number of the visit of {@link #OFFICIAL}
 * @param draft number of a form that she fills in for the person
 * @param held number of a time that she holds for the person
 */
record SampleVisit(long visit, long draft, long held) {

    static final String OFFICIAL = "mori";

    private static final Map<String, SampleVisit> MADE = new ConcurrentHashMap<>();

    /** Makes it at the first call of a run. */
    static SampleVisit in(City city, CityBrowser browser, SampleCase sample) {
        return MADE.computeIfAbsent(city.citizenUrl(), url -> make(city, browser, sample));
    }

    private static SampleVisit make(City city, CityBrowser browser, SampleCase sample) {
        Official desk = Official.signIn(city, browser.desktop(), OFFICIAL);
        desk.findPerson("account", sample.receipt()).beginVisit("COUNTER", "driver-licence");
        long visit = number(desk.page(), "visit");
        desk.press("input[aria-label^='妊婦のための支援給付（1回目）']");
        long draft = number(desk.page(), "id");
        AppointmentST.holds(desk, visit, 7);
        return new SampleVisit(visit, draft, number(desk.page(), "id"));
    }

    static long number(Page page, String parameter) {
        return Long.parseLong(page.url().replaceAll(".*[?&]" + parameter + "=(\\d+).*", "$1"));
    }
}
