package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of both portals on a telephone and at a desk: readable for everybody, and quiet in the console. */
@ExtendWith(RunningCity.class)
class EveryPageST {

    private static final String NOBODY = "";

    /** Address of a page in a meaningful state and the account that sees it. */
    private record Visit(String account, String address) {}

    @Test
    void every_page_of_the_citizen_portal_is_fit_for_everybody(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Map<String, Visit> visits = citizenVisits(sample);
        assertEquals(PortalPages.listed("citizen-web"), visits.keySet(), "pages and visits");
        visit(browser, visits, city.citizenUrl(), "｜ふじまど");
    }

    @Test
    void every_page_of_the_staff_portal_is_fit_for_everybody(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Map<String, Visit> visits = new HashMap<>();
        visits.put("/resident/search.xhtml", new Visit("mori", "/resident/search.xhtml"));
        visits.put("/resident/duplicates.xhtml", new Visit("mori", "/resident/duplicates.xhtml"));
        visits.put("/resident/resident.xhtml", new Visit("ueda", "/resident/resident.xhtml?account=1"));
        visits.put("/resident/correct.xhtml", new Visit("mori", "/resident/correct.xhtml?account=1"));
        visits.put("/resident/failures.xhtml", new Visit("mori", "/resident/failures.xhtml"));
        visits.put("/resident/deliveries.xhtml", new Visit("mori", "/resident/deliveries.xhtml?account=1"));
        counterVisits(SampleVisit.in(city, browser, sample), sample)
                .forEach((page, address) -> visits.put(page, new Visit(SampleVisit.OFFICIAL, address)));
        visits.put("/reservation/calendar.xhtml", new Visit("aikawa", "/reservation/calendar.xhtml?view=week"));
        visits.put(
                "/reservation/appointment.xhtml",
                new Visit("aikawa", "/reservation/appointment.xhtml?id=" + sample.booked()));
        visits.put("/reservation/move.xhtml", new Visit("aikawa", "/reservation/move.xhtml?id=" + sample.booked()));
        visits.put("/reservation/statistics.xhtml", new Visit("aikawa", "/reservation/statistics.xhtml?span=year"));
        visits.put("/reservation/feed.xhtml", new Visit("aikawa", "/reservation/feed.xhtml"));
        visits.put("/reservation/block.xhtml", new Visit("aikawa", "/reservation/block.xhtml"));
        visits.put("/reservation/requests.xhtml", new Visit("akimoto", "/reservation/requests.xhtml"));
        categories(visits, SampleDraft.in(city, browser));
        visits.put("/directory/officials.xhtml", new Visit("okada", "/directory/officials.xhtml"));
        visits.put("/directory/official.xhtml", new Visit("okada", "/directory/official.xhtml?id=1"));
        visits.put("/directory/import.xhtml", new Visit("okada", "/directory/import.xhtml"));
        visits.put("/index.xhtml", new Visit("sato", "/index.xhtml"));
        visits.put("/procedure/inbox.xhtml", new Visit("sato", "/procedure/inbox.xhtml"));
        visits.put("/procedure/case.xhtml", new Visit("sato", "/procedure/case.xhtml?id=" + sample.submitted()));
        visits.put("/benefit/export.xhtml", new Visit("ito", "/benefit/export.xhtml"));
        visits.put("/audit/search.xhtml", new Visit("audit01", "/audit/search.xhtml?actor=&target="));
        announcementVisits(Announcer.draft(city, browser)).forEach(visits::put);
        assertEquals(PortalPages.listed("staff-web"), visits.keySet(), "pages and visits");
        visit(browser, visits, city.staffUrl(), "｜ふじまど 職員用");
    }

    private static void categories(Map<String, Visit> visits, SampleDraft draft) {
        String here = ".xhtml?id=" + draft.id();
        visits.put("/reservation/categories.xhtml", new Visit(SampleDraft.OFFICIAL, "/reservation/categories.xhtml"));
        visits.put(
                "/reservation/category.xhtml",
                new Visit(SampleDraft.OFFICIAL, "/reservation/category.xhtml?code=nursery-concierge"));
        Set.of("", "-preview", "-guide", "-people", "-places", "-rules", "-limits", "-questions", "-follow-up")
                .forEach(page -> visits.put(
                        "/reservation/draft" + page + ".xhtml",
                        new Visit(SampleDraft.OFFICIAL, "/reservation/draft" + page + here)));
        visits.put(
                "/reservation/draft-hours.xhtml",
                new Visit(SampleDraft.OFFICIAL, "/reservation/draft-hours" + here + "&item=series-0"));
    }

    private static Map<String, String> counterVisits(SampleVisit visit, SampleCase sample) {
        String here = ".xhtml?visit=" + visit.visit();
        Map<String, String> addresses = new HashMap<>();
        addresses.put("/counter/begin.xhtml", "/counter/begin.xhtml?account=1");
        addresses.put("/counter/newcomer.xhtml", "/counter/newcomer.xhtml");
        Set.of("index", "consents", "family", "relative")
                .forEach(page -> addresses.put("/counter/" + page + ".xhtml", "/counter/" + page + here));
        addresses.put("/counter/apply.xhtml", "/counter/apply" + here + "&id=" + visit.draft() + "&page=person");
        addresses.put("/counter/times.xhtml", "/counter/times" + here + "&code=citizen-advice");
        addresses.put("/counter/reserve.xhtml", "/counter/reserve" + here + "&id=" + visit.held());
        addresses.put("/counter/check.xhtml", "/counter/check" + here + "&id=" + visit.draft());
        addresses.put("/counter/application.xhtml", "/counter/application" + here + "&id=" + sample.submitted());
        return addresses;
    }

    private static Map<String, Visit> announcementVisits(long draft) {
        Map<String, Visit> visits = new HashMap<>();
        visits.put("/announcement/campaigns.xhtml", new Visit("yoshida", "/announcement/campaigns.xhtml"));
        for (String page : List.of("campaign", "audience", "text", "plan")) {
            String path = "/announcement/" + page + ".xhtml";
            visits.put(path, new Visit("yoshida", path + "?id=" + draft));
        }
        visits.put(
                "/announcement/undelivered.xhtml", new Visit("yoshida", "/announcement/undelivered.xhtml?id=" + draft));
        return visits;
    }

    /** The home of visitors without a cookie is written once for many. */
    @Test
    void a_kept_home_has_its_own_nonce_each_time_and_is_not_shown_to_who_is_signed_in(City city, CityBrowser browser) {
        Page visitor = browser.phone();
        assertFalse(nonce(visitor, city).equals(nonce(browser.phone(), city)), "nonces");
        visitor.navigate(city.citizenUrl() + "/");
        assertEquals(1, visitor.locator("header >> text=ログイン・登録").count());
        Page hanako = Citizen.signIn(city, browser.phone(), SampleCase.OWNER).page();
        hanako.navigate(city.citizenUrl() + "/");
        assertEquals(1, hanako.locator("form[action$='/logout']").count());
        Page later = browser.phone();
        later.navigate(city.citizenUrl() + "/");
        assertEquals(0, later.locator("form[action$='/logout']").count(), "nobody else is signed in");
    }

    private static String nonce(Page visitor, City city) {
        APIResponse home = visitor.request().get(city.citizenUrl() + "/");
        String policy = home.headers().get("content-security-policy");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertTrue(home.text().contains("nonce=\"" + nonce + "\""), policy);
        return nonce;
    }

    private static void appointments(Map<String, Visit> visits, SampleCase sample) {
        visits.put("/reservation/index.xhtml", new Visit(NOBODY, "/reservation/index.xhtml"));
        visits.put("/reservation/times.xhtml", new Visit(NOBODY, "/reservation/times.xhtml?code=nursery-concierge"));
        visits.put(
                "/reservation/time.xhtml",
                owner("/reservation/time.xhtml?code=citizen-advice&place=city-hall&at=" + sample.time()));
        visits.put("/reservation/book.xhtml", owner("/reservation/book.xhtml?id=" + sample.held()));
        visits.put("/reservation/done.xhtml", owner("/reservation/done.xhtml?id=" + sample.booked()));
        visits.put("/reservation/detail.xhtml", owner("/reservation/detail.xhtml?id=" + sample.booked()));
        visits.put("/reservation/mine.xhtml", owner("/reservation/mine.xhtml"));
        visits.put("/reservation/wait.xhtml", owner("/reservation/wait.xhtml?code=citizen-advice"));
    }

    private static Map<String, Visit> citizenVisits(SampleCase sample) {
        Map<String, Visit> visits = new HashMap<>();
        Set.of(
                        "/index.xhtml",
                        "/about.xhtml",
                        "/privacy.xhtml",
                        "/accessibility.xhtml",
                        "/news.xhtml",
                        "/erased.xhtml",
                        "/notification/unsubscribe.xhtml",
                        "/notification/speed.xhtml")
                .forEach(page -> visits.put(page, new Visit(NOBODY, page)));
        visits.put("/procedure/list.xhtml", new Visit(NOBODY, "/procedure/list.xhtml?q=赤ちゃん"));
        visits.put("/procedure/guide.xhtml", new Visit(NOBODY, "/procedure/guide.xhtml?code=pregnancy-support-1"));
        Set.of(
                        "index",
                        "consent",
                        "profile",
                        "applications",
                        "looks",
                        "contacts",
                        "history",
                        "family",
                        "relative",
                        "mandates",
                        "mandate",
                        "acting",
                        "logins",
                        "timeline",
                        "records",
                        "proof",
                        "erase",
                        "verify")
                .forEach(page -> visits.put("/mypage/" + page + ".xhtml", owner("/mypage/" + page + ".xhtml")));
        visits.put("/notification/index.xhtml", owner("/notification/index.xhtml"));
        visits.put("/notification/receiving.xhtml", owner("/notification/receiving.xhtml"));
        visits.put("/notification/message.xhtml", owner("/notification/message.xhtml?id=" + sample.message()));
        appointments(visits, sample);
        visits.put("/procedure/start.xhtml", owner("/procedure/start.xhtml?code=pregnancy-support-2"));
        visits.put("/procedure/apply.xhtml", owner("/procedure/apply.xhtml?id=" + sample.draft() + "&page=person"));
        visits.put("/procedure/check.xhtml", owner("/procedure/check.xhtml?id=" + sample.draft()));
        visits.put("/procedure/done.xhtml", owner("/procedure/done.xhtml?id=" + sample.submitted()));
        visits.put("/procedure/status.xhtml", owner("/procedure/status.xhtml?id=" + sample.submitted()));
        return visits;
    }

    private static Visit owner(String address) {
        return new Visit(SampleCase.OWNER, address);
    }

    private static void visit(CityBrowser browser, Map<String, Visit> visits, String portal, String titleEnd) {
        List<org.junit.jupiter.api.function.Executable> checks = new ArrayList<>();
        for (int width : new int[] {375, 1280}) {
            Map<String, Page> visitors = new HashMap<>();
            visits.forEach((name, visit) -> checks.add(() -> {
                Page page =
                        visitors.computeIfAbsent(visit.account(), account -> visitor(browser, width, portal, account));
                check(page, portal + visit.address(), titleEnd, name + "-" + width + shotPrefix(portal));
            }));
        }
        assertAll(checks);
    }

    private static Page visitor(CityBrowser browser, int width, String portal, String account) {
        Page page = width == 375 ? browser.phone() : browser.desktop();
        if (!account.equals(NOBODY)) {
            CityBrowser.signIn(page, portal + "/", account, "/mypage/index.xhtml");
        }
        return page;
    }

    private static void check(Page page, String address, String titleEnd, String name) {
        List<String> noise = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                noise.add(message.text());
            }
        });
        page.onPageError(noise::add);
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name)));
        assertAll(
                name,
                () -> assertEquals("ja", page.getAttribute("html", "lang"), "lang"),
                () -> assertTrue(page.title().endsWith(titleEnd), page.title()),
                () -> assertEquals(1, page.locator("h1").count(), "h1"),
                () -> assertFalse(page.locator("h1").textContent().isBlank(), "h1 is empty"),
                () -> assertEquals(0, sideways(page), "pixels to scroll sideways"),
                () -> assertEquals(0, page.locator("a[href*='=null']").count(), "links with a value that is none"),
                () -> assertEquals("#main", firstStop(page), "the skip link comes first"),
                () -> assertEquals(List.of(), noise, "console"),
                () -> Accessibility.check(page));
    }

    static Object sideways(Page page) {
        return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Not by the Tab key: on a page that tells problems, the focus is already on them. */
    private static Object firstStop(Page page) {
        return page.evaluate(
                "() => document.querySelector('a[href], button, input, select, summary').getAttribute('href')");
    }

    private static String shotPrefix(String portal) {
        return portal.endsWith("1") ? "-staff" : "";
    }

    /** Where the picture of a page goes. */
    static Path picture(String name) {
        String file = name.substring(1).replace("/", "-").replace(".xhtml", "") + ".png";
        return Path.of(System.getProperty("city.root"), "citizen-ear/target/screenshots", file);
    }
}
