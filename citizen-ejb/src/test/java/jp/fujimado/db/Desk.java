package jp.fujimado.db;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.boundary.staff.StaffVisitService;

/** An official who acts for people, through the doors that her pages use. */
final class Desk {

    static final Look COUNTER = new Look("counter", "");
    static final StartVisit LICENCE = new StartVisit("COUNTER", "driver-licence", "本人が来庁");
    static final StartVisit PHONE = new StartVisit("PHONE", "questions", "");

    private final CityOnDatabase city;
    private final Town town;
    final Person official;

    Desk(CityOnDatabase city, String... assignments) {
        this.city = city;
        town = new Town(city);
        official = town.signedIn(Person.official(assignments), "森 由美");
    }

    long account(Person citizen) {
        return city.as(citizen, Accounts.class, it -> it.current().id());
    }

    long begin(long account, StartVisit how) {
        return city.as(official, StaffVisitService.class, it -> it.begin(account, COUNTER, how));
    }

    void end(long visit) {
        city.as(official, StaffVisitService.class, it -> {
            it.end(visit);
            return null;
        });
    }

    /** A complete draft that the official has entered, with one attached file. */
    long draft(long visit) {
        long id = city.as(official, StaffDraftService.class, it -> it.start(visit, Town.PROCEDURE));
        city.as(
                official,
                StaffDraftService.class,
                it -> it.attach(visit, id, "pregnancyProof", "診断書.png", new ByteArrayInputStream(Town.picture())));
        town.pages().forEach((page, values) -> save(visit, id, page, values));
        return id;
    }

    void save(long visit, long id, String page, Map<String, List<String>> values) {
        FormStep step = city.as(official, StaffDraftService.class, it -> it.step(visit, id, page));
        SavedPage saved = city.as(
                official,
                StaffDraftService.class,
                it -> it.savePage(visit, new SavePage(id, page, values, step.revision())));
        if (saved.overtaken() || !saved.problems().isEmpty()) {
            throw new IllegalStateException(page + ": " + saved.problems());
        }
    }

    String submit(long visit, long id) {
        return city.as(official, StaffSubmissionService.class, it -> it.submit(visit, id));
    }

    /** Somebody who lives in the city, as an official types it. */
    static SaveProfile profile(String familyName, String kana) {
        return new SaveProfile(
                familyName,
                "ウメ",
                kana,
                "ウメ",
                OtherNames.NONE,
                "昭和12年5月6日",
                "2",
                new SaveProfile.TypedAddress("251-0054", "朝日町", null, "3-3", ""),
                "0466-25-1111",
                "",
                Set.of(),
                "INBOX",
                "JA");
    }
}
