package jp.fujimado.st;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * Everybody at every door. What is expected follows from pages.properties, roles.json and one rule of ownership: what
 * belongs to another citizen or another department does not exist. A door without a rule fails.
 */
@ExtendWith(RunningCity.class)
class AccessMatrixST {

    private static final int OPEN = 200;
    private static final int ELSEWHERE = 302;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;
    private static final String STRANGER = "yuki";
    private static final String DEPARTMENT = "child-benefit";

    /** Servlets beside the pages, each with its permission; sign-out is for everybody. */
    private static final Map<String, String> CITIZEN_SERVLETS = Map.of(
            "/file/letter", "application.read",
            "/file/appointment", "reservation.read",
            "/file/attachment", "application.read",
            "/file/records", "record.read",
            "/file/calendar", "mypage.read");

    private static final Map<String, String> STAFF_SERVLETS = Map.of(
            "/procedure/attachment", "case.read",
            "/procedure/inbox.csv", "case.list",
            "/resident/failures.csv", "delivery.read",
            "/announcement/undelivered.csv", "campaign.read",
            "/reservation/calendar.csv", "appointment.list",
            "/reservation/statistics.csv", "appointment.list",
            "/counter/letter", "behalf.apply");

    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern PATH = Pattern.compile("\"(/[^\"]*)\"");

    @Test
    void the_citizen_portal_opens_what_it_should_and_nothing_else(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Map<String, String> doors = doors("citizen-web", CITIZEN_SERVLETS);
        Set<String> held = Roles.permissions("citizen");
        List<Executable> checks = new ArrayList<>();
        Map<String, String> owned = owned(sample);
        Page anonymous = browser.desktop();
        Page owner = signedIn(city, browser, SampleCase.OWNER);
        Page stranger = signedIn(city, browser, STRANGER);
        doors.forEach((path, permission) -> {
            boolean open = permission.equals("public");
            boolean own = owned.containsKey(path);
            String address = city.citizenUrl() + path + owned.getOrDefault(path, parameters(path));
            checks.add(() -> answers(anonymous, address, open ? OPEN : ELSEWHERE));
            int granted = open || held.contains(permission) ? opened(path) : FORBIDDEN;
            checks.add(() -> answers(owner, address, granted));
            checks.add(() -> answers(stranger, address, own ? ABSENT : granted));
        });
        assertAll(checks);
    }

    @Test
    void the_staff_portal_opens_what_it_should_and_nothing_else(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Map<String, String> doors = doors("staff-web", STAFF_SERVLETS);
        Map<String, String> owned = new HashMap<>(Map.of(
                "/procedure/case.xhtml", "?id=" + sample.submitted(),
                "/procedure/attachment", "?id=" + sample.submitted() + "&file=" + sample.file()));
        long notice = Announcer.draft(city, browser);
        List.of("campaign", "audience", "text", "plan", "undelivered")
                .forEach(page -> owned.put("/announcement/" + page + ".xhtml", "?id=" + notice));
        owned.put("/announcement/undelivered.csv", "?id=" + notice);
        SampleVisit visit = SampleVisit.in(city, browser, sample);
        SampleDraft draft = SampleDraft.in(city, browser);
        Official.signIn(city, browser.desktop(), "sato").find(sample.receipt()).awaitOpenableFile();
        List<Executable> checks = new ArrayList<>();
        Page anonymous = browser.desktop();
        doors.keySet().forEach(path -> checks.add(() -> answers(anonymous, city.staffUrl() + path, ELSEWHERE)));
        for (String user : Roles.officials()) {
            Page official = browser.desktop();
            CityBrowser.signIn(official, city.staffUrl() + "/", user);
            Set<String> held = Roles.ofOfficial(user);
            doors.forEach((path, permission) -> {
                String address = city.staffUrl() + path + owned.getOrDefault(path, person(path, visit, sample, draft));
                boolean foreign = owned.containsKey(path) && !Roles.isOf(user, department(path));
                // There is no letter before the decision.
                int granted = foreign || path.equals("/counter/letter") ? ABSENT : OPEN;
                checks.add(() -> answers(official, address, held.contains(permission) ? granted : FORBIDDEN, user));
            });
        }
        assertAll(checks);
    }

    private static String department(String path) {
        return path.startsWith("/announcement/") ? "child-health" : DEPARTMENT;
    }

    private static String person(String path, SampleVisit visit, SampleCase sample, SampleDraft draft) {
        if (path.startsWith("/reservation/draft")) {
            return "?id=" + draft.id();
        }
        if (path.equals("/counter/begin.xhtml")) {
            return "?account=1";
        }
        if (path.equals("/counter/times.xhtml")) {
            return "?visit=" + visit.visit() + "&code=citizen-advice";
        }
        if (path.equals("/counter/reserve.xhtml")) {
            return "?visit=" + visit.visit() + "&id=" + visit.held();
        }
        if (path.startsWith("/counter/")) {
            return "?visit=" + visit.visit() + (path.contains("relative") ? "" : "&id=" + visit.draft());
        }
        return Map.of(
                        "/resident/resident.xhtml", "?account=1",
                        "/resident/correct.xhtml", "?account=1",
                        "/resident/deliveries.xhtml", "?account=1",
                        "/reservation/appointment.xhtml", "?id=" + sample.booked(),
                        "/reservation/move.xhtml", "?id=" + sample.booked(),
                        "/reservation/category.xhtml", "?code=citizen-advice",
                        "/directory/official.xhtml", "?id=1")
                .getOrDefault(path, "");
    }

    @Test
    void no_draft_is_shown_to_officials(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Page official = browser.desktop();
        CityBrowser.signIn(official, city.staffUrl() + "/", "sato");
        answers(official, city.staffUrl() + "/procedure/case.xhtml?id=" + sample.draft(), ABSENT);
        answers(official, city.staffUrl() + "/procedure/case.xhtml?id=999999999", ABSENT);
    }

    @Test
    void every_servlet_has_a_rule() throws IOException {
        Set<String> citizens = new TreeSet<>(CITIZEN_SERVLETS.keySet());
        // Only the identity provider's own token opens it, see SingleSignOnST.
        citizens.add("/logout/provider");
        // Only LINE's signature opens it, see LineEventDbTest.
        citizens.add("/webhook/line");
        // Only a sealed link of ours does anything there, see ReceivingST and ReceivingDbTest.
        citizens.add("/unsubscribe");
        assertEquals(citizens, servlets("citizen-web"));
        Set<String> officials = new TreeSet<>(STAFF_SERVLETS.keySet());
        // Only the secret in the address opens it, see CalendarFeedST and FeedDbTest.
        officials.add("/feed/*");
        assertEquals(officials, servlets("staff-web"));
        assertEquals(Set.of("/logout"), servlets("config/ui"), "in both portals, open to everybody");
    }

    private static Set<String> servlets(String portal) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("city.root"), portal, "src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher servlet = SERVLET.matcher(Files.readString(file));
                while (servlet.find()) {
                    PATH.matcher(servlet.group(1)).results().forEach(path -> found.add(path.group(1)));
                }
            }
        }
        return found;
    }

    private static Map<String, String> doors(String portal, Map<String, String> servlets) {
        Map<String, String> doors = new HashMap<>(PortalPages.rules(portal));
        doors.putAll(servlets);
        return doors;
    }

    /** Doors that show what belongs to somebody. */
    private static Map<String, String> owned(SampleCase sample) {
        return Map.ofEntries(
                entry("/procedure/apply.xhtml", "?id=" + sample.draft()),
                entry("/procedure/check.xhtml", "?id=" + sample.draft()),
                entry("/procedure/done.xhtml", "?id=" + sample.submitted()),
                entry("/procedure/status.xhtml", "?id=" + sample.submitted()),
                entry("/notification/message.xhtml", "?id=" + sample.message()),
                entry("/reservation/book.xhtml", "?id=" + sample.held()),
                entry("/reservation/done.xhtml", "?id=" + sample.booked()),
                entry("/reservation/detail.xhtml", "?id=" + sample.booked()),
                entry("/file/appointment", "?id=" + sample.booked()),
                entry("/file/attachment", "?id=" + sample.file()),
                entry("/file/letter", "?id=" + sample.submitted()));
    }

    private static String parameters(String path) {
        return switch (path) {
            case "/procedure/guide.xhtml", "/procedure/start.xhtml" -> "?code=pregnancy-support-2";
            case "/reservation/times.xhtml", "/reservation/wait.xhtml" -> "?code=citizen-advice";
            case "/reservation/time.xhtml" -> "?code=citizen-advice&place=city-hall&at=2027-01-05T09:00";
            default -> "";
        };
    }

    /** What a door answers that opens: the start page leads on, and there is no letter before the decision. */
    private static int opened(String path) {
        return switch (path) {
            // The first leads on to the form; the second leads back, because nobody acts for another here.
            case "/procedure/start.xhtml", "/mypage/acting.xhtml" -> ELSEWHERE;
            case "/file/letter" -> ABSENT;
            default -> OPEN;
        };
    }

    private static Page signedIn(City city, CityBrowser browser, String user) {
        return Citizen.signIn(city, browser.desktop(), user).page();
    }

    private static void answers(Page visitor, String address, int expected) {
        answers(visitor, address, expected, "");
    }

    private static void answers(Page visitor, String address, int expected, String who) {
        int status = visitor.request()
                .get(address, RequestOptions.create().setMaxRedirects(0))
                .status();
        assertEquals(expected, status, who + " " + address);
    }
}
