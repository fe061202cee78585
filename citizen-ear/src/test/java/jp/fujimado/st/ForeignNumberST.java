package jp.fujimado.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.launcher.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * Every address that takes the number of a record, asked with a number that is not the visitor's: it is not there, and
 * the trail names the operation and the number. Which addresses there are is read from the pages themselves.
 */
@ExtendWith(RunningCity.class)
class ForeignNumberST {

    private static final String STRANGER = "yuki";
    private static final long NOBODY = 999_999_999L;

    /** Show the number and read nothing of it before something is sent; StaffOwnershipDbTest asks what is behind. */
    private static final Set<String> ONLY_FORMS = Set.of("/counter/begin.xhtml", "/benefit/export.xhtml");

    /**
     * A visit to such an address.
     *
     * @param operation that refuses and is named by the trail
     * @param query with the number of somebody else
     */
    private record Visit(String user, String operation, String query) {

        Set<String> parameters() {
            return Arrays.stream(query.split("&"))
                    .map(part -> part.substring(0, part.indexOf('=')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String number() {
            return query.substring(query.lastIndexOf('=') + 1);
        }
    }

    @Test
    void what_is_another_citizen_s_is_not_there(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        Map<String, Visit> visits = new HashMap<>();
        String submitted = "id=" + sample.submitted();
        visits.put("/procedure/apply.xhtml", stranger("CitizenDraftService.step", "id=" + sample.draft()));
        visits.put("/procedure/check.xhtml", stranger("CitizenSubmissionService.check", "id=" + sample.draft()));
        visits.put("/procedure/done.xhtml", stranger("CitizenApplicationService.detail", submitted));
        visits.put("/procedure/status.xhtml", stranger("CitizenApplicationService.detail", submitted));
        visits.put("/notification/message.xhtml", stranger("CitizenMessageService.open", "id=" + sample.message()));
        visits.put("/mypage/relative.xhtml", stranger("CitizenFamilyService.one", "id=" + NOBODY));
        visits.put("/file/attachment", stranger("CitizenApplicationService.attachment", "id=" + sample.file()));
        visits.put("/file/letter", stranger("CitizenApplicationService.letter", submitted));
        String booked = "id=" + sample.booked();
        visits.put("/reservation/book.xhtml", stranger("CitizenBookingService.sheet", "id=" + sample.held()));
        visits.put("/reservation/done.xhtml", stranger("CitizenReservationService.detail", booked));
        visits.put("/reservation/detail.xhtml", stranger("CitizenReservationService.detail", booked));
        visits.put("/file/appointment", stranger("CitizenReservationService.calendar", booked));
        for (String page : Set.of("time", "times")) {
            visits.put(
                    "/reservation/" + page + ".xhtml",
                    stranger("CitizenReservationService.detail", "change=" + sample.booked()));
        }
        Map<String, Page> visitors = Map.of(
                STRANGER, Citizen.signIn(city, browser.desktop(), STRANGER).page());
        refused("citizen-web", city.citizenUrl(), visits, visitors);
        onRecord(city, browser, visits);
    }

    @Test
    void what_is_not_of_an_official_s_own_work_is_not_there(City city, CityBrowser browser) {
        SampleCase sample = SampleCase.in(city, browser);
        SampleVisit visit = SampleVisit.in(city, browser, sample);
        Map<String, Visit> visits = new HashMap<>();
        visits.put("/procedure/case.xhtml", new Visit("kimura", "StaffCaseService.open", "id=" + sample.submitted()));
        visits.put(
                "/procedure/attachment",
                new Visit(
                        "kimura",
                        "StaffCaseService.attachment",
                        "file=" + sample.file() + "&id=" + sample.submitted()));
        visits.put("/directory/official.xhtml", new Visit("okada", "StaffDirectoryService.member", "id=" + NOBODY));
        visits.put("/directory/import.xhtml", new Visit("okada", "StaffDirectoryService.preview", "file=" + NOBODY));
        visits.put("/resident/resident.xhtml", desk("StaffResidentService.open", "account=" + NOBODY));
        visits.put("/resident/correct.xhtml", desk("StaffCorrectionService.profile", "account=" + NOBODY));
        visits.put("/resident/deliveries.xhtml", desk("StaffDeliveryService.open", "account=" + NOBODY));
        visits.put("/counter/begin.xhtml", desk("", "account=" + NOBODY));
        for (String page : Set.of("index", "consents", "family")) {
            visits.put("/counter/" + page + ".xhtml", desk("StaffVisitService.visit", "visit=" + NOBODY));
        }
        String inVisit = "visit=" + visit.visit() + "&id=" + NOBODY;
        visits.put("/counter/apply.xhtml", desk("StaffDraftService.step", inVisit));
        visits.put("/counter/check.xhtml", desk("StaffSubmissionService.check", inVisit));
        visits.put("/counter/application.xhtml", desk("StaffSubmissionService.detail", inVisit));
        visits.put("/counter/relative.xhtml", desk("StaffFamilyService.one", inVisit));
        visits.put("/counter/letter", desk("StaffSubmissionService.letter", inVisit));
        visits.put("/counter/times.xhtml", desk("StaffVisitService.visit", "visit=" + NOBODY));
        visits.put("/counter/reserve.xhtml", desk("StaffBookingService.sheet", inVisit));
        appointments(visits);
        visits.putAll(announcements());
        visits.put("/benefit/export.xhtml", new Visit("ito", "", "again=" + NOBODY));
        Map<String, Page> visitors = new HashMap<>();
        for (String user : Set.of("kimura", "okada", "ito", "aikawa", "yoshida")) {
            visitors.put(user, Official.signIn(city, browser.desktop(), user).page());
        }
        // Has said the purpose of a look.
        visitors.put(
                SampleVisit.OFFICIAL,
                Official.signIn(city, browser.desktop(), SampleVisit.OFFICIAL)
                        .findPerson("account", sample.receipt())
                        .page());
        refused("staff-web", city.staffUrl(), visits, visitors);
        onRecord(city, browser, visits);
    }

    private static Map<String, Visit> announcements() {
        Map<String, Visit> visits = new HashMap<>();
        for (String page : Set.of("campaign", "audience", "text", "plan")) {
            visits.put(
                    "/announcement/" + page + ".xhtml",
                    new Visit("yoshida", "StaffCampaignService.sheet", "id=" + NOBODY));
        }
        String query = "id=" + NOBODY;
        visits.put("/announcement/undelivered.xhtml", new Visit("yoshida", "StaffSendingService.failures", query));
        visits.put("/announcement/undelivered.csv", new Visit("yoshida", "StaffSendingService.failuresCsv", query));
        return visits;
    }

    private static void appointments(Map<String, Visit> visits) {
        String open = "StaffAppointmentService.open";
        visits.put("/reservation/appointment.xhtml", new Visit("aikawa", open, "id=" + NOBODY + "&item=" + NOBODY));
        visits.put("/reservation/move.xhtml", new Visit("aikawa", open, "id=" + NOBODY));
        visits.put("/reservation/block.xhtml", new Visit("aikawa", "StaffBlockService.conflicts", "block=" + NOBODY));
        for (String page : Set.of("guide", "people", "places", "hours", "rules", "limits", "questions", "follow-up")) {
            visits.put(
                    "/reservation/draft-" + page + ".xhtml",
                    new Visit("aikawa", "StaffCategoryDraftService.sheet", "id=" + NOBODY));
        }
        visits.put(
                "/reservation/draft.xhtml", new Visit("aikawa", "StaffCategoryReviewService.review", "id=" + NOBODY));
        visits.put(
                "/reservation/draft-preview.xhtml",
                new Visit("aikawa", "StaffCategoryReviewService.preview", "id=" + NOBODY));
    }

    private static Visit stranger(String operation, String query) {
        return new Visit(STRANGER, operation, query);
    }

    private static Visit desk(String operation, String query) {
        return new Visit(SampleVisit.OFFICIAL, operation, query);
    }

    private static void refused(String portal, String url, Map<String, Visit> visits, Map<String, Page> visitors) {
        Map<String, Set<String>> asked = new TreeMap<>();
        visits.forEach((path, visit) -> asked.put(path, visit.parameters()));
        assertEquals(NumberedPages.of(portal), asked, "addresses that take a number, and what is asked of them");
        assertAll(visits.entrySet().stream().map(entry -> (Executable) () -> {
            Visit visit = entry.getValue();
            String address = url + entry.getKey() + "?" + visit.query();
            int status = visitors.get(visit.user())
                    .request()
                    .get(address, RequestOptions.create().setMaxRedirects(0))
                    .status();
            assertEquals(ONLY_FORMS.contains(entry.getKey()) ? 200 : 404, status, visit.user() + " " + address);
        }));
    }

    private static void onRecord(City city, CityBrowser browser, Map<String, Visit> visits) {
        Official auditor = Official.signIn(city, browser.desktop(), "audit01");
        assertAll(visits.values().stream()
                .filter(visit -> !visit.operation().isEmpty())
                .map(visit -> () -> {
                    auditor.open("/audit/search.xhtml?action=access.absent&target=" + visit.operation());
                    String rows = auditor.text();
                    assertTrue(
                            rows.contains(visit.operation()) && rows.contains(visit.number()),
                            visit + " is not on record: " + rows);
                }));
    }
}
