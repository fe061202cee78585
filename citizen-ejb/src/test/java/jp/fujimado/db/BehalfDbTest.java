package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.fujimado.db.CityOnDatabase.Work;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.procedure.application.entity.EntererCannotJudge;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import org.junit.jupiter.api.function.Executable;

/** What an official does to applications for a person: by her rules, marked everywhere, and never judged by the same hand. */
class BehalfDbTest {

    private CityOnDatabase city;
    private Town town;
    private Desk desk;
    private Person citizen;
    private long account;
    private long visit;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        desk = new Desk(city, "citizen-desk:desk");
        citizen = town.registered("花子");
        town.keepsProfile(citizen, "髙﨑", "花子");
        account = desk.account(citizen);
        visit = desk.begin(account, Desk.LICENCE);
    }

    @OnBothDatabases
    void what_an_official_hands_in_is_the_citizen_s_and_marked_everywhere(Engine engine) {
        begin(engine);
        long id = desk.draft(visit);
        String receipt = desk.submit(visit, id);
        assertEquals(receipt, desk.submit(visit, id), "a double click");
        ApplicationDetail seen = city.as(citizen, CitizenApplicationService.class, it -> it.detail(id));
        assertEquals(receipt, seen.row().receiptNumber());
        assertEquals("職員が代わりに入力（窓口）", seen.history().get(0).who());
        String message = newestMessage();
        assertTrue(message.contains("市の職員が代わりに入力しました"), message);
        assertTrue(message.contains("窓口"), message);
        assertEquals(
                1L,
                count("select count(e) from AuditEntry e where e.action = 'behalf.submit' and e.actorKind = 'STAFF'"
                        + " and e.targetId = '" + id + "' and e.department = 'citizen-desk'"));
        assertTrue(
                city.as(citizen, CitizenMyPageService.class, it -> it.timeline(null, 20)).rows().stream()
                        .anyMatch(entry -> entry.text().contains("職員が代わりに入力（窓口）")),
                "timeline");
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        String sent =
                city.as(assessor, StaffCaseService.class, it -> it.open(id)).sentBy();
        assertTrue(sent.contains("職員が代わりに入力") && sent.contains("森 由美") && sent.contains("運転免許証"), sent);
        city.as(citizen, CitizenApplicationService.class, it -> {
            it.withdraw(id);
            return null;
        });
    }

    @OnBothDatabases
    void her_looks_name_the_acts_and_not_each_save(Engine engine) {
        begin(engine);
        desk.submit(visit, desk.draft(visit));
        List<String> actions = city.as(citizen, CitizenMyPageService.class, it -> it.looks(0, 50)).rows().stream()
                .map(look -> look.action())
                .toList();
        assertTrue(actions.containsAll(List.of("behalf.begin", "behalf.start", "behalf.submit")), actions.toString());
        assertFalse(actions.contains("behalf.save"), actions.toString());
    }

    @OnBothDatabases
    void the_form_is_the_same_with_the_same_prefill_and_the_same_rules(Engine engine) {
        begin(engine);
        long id = city.as(desk.official, StaffDraftService.class, it -> it.start(visit, Town.PROCEDURE));
        long own = city.as(citizen, CitizenDraftService.class, it -> it.start(Town.PROCEDURE));
        FormStep byOfficial = city.as(desk.official, StaffDraftService.class, it -> it.step(visit, id, "situation"));
        FormStep herself = city.as(citizen, CitizenDraftService.class, it -> it.step(own, "situation"));
        assertEquals(herself.page(), byOfficial.page());
        assertEquals(herself.answers(), byOfficial.answers());
        assertEquals("髙﨑", byOfficial.answers().text("familyName"));
        assertThrows(InvalidInput.class, () -> desk.submit(visit, id));
        desk.save(visit, id, "situation", Map.of("situation", List.of("pregnant")));
        SavePage overtaken = new SavePage(id, "situation", Map.of("situation", List.of("loss")), byOfficial.revision());
        assertTrue(city.as(desk.official, StaffDraftService.class, it -> it.savePage(visit, overtaken))
                .overtaken());
    }

    @OnBothDatabases
    void a_draft_goes_on_after_an_interruption_and_at_home(Engine engine) {
        begin(engine);
        long id = desk.draft(visit);
        desk.end(visit);
        assertThrows(RuleViolation.class, () -> desk.submit(visit, id));
        Desk colleague = new Desk(city, "citizen-desk:desk");
        long later = colleague.begin(account, Desk.PHONE);
        long same = city.as(colleague.official, StaffDraftService.class, it -> it.start(later, Town.PROCEDURE));
        assertEquals(id, same);
        ApplicationRow row = city.as(citizen, CitizenApplicationService.class, it -> it.mine(0, 5))
                .rows()
                .get(0);
        assertTrue(
                row.ongoing().reference().contains("職員が代わりに入力中"), row.ongoing().reference());
        long own = city.as(citizen, CitizenDraftService.class, it -> it.start(Town.PROCEDURE));
        assertTrue(own != id, "two drafts");
        town.submit(citizen, id);
        assertEquals(
                "あなた",
                city.as(citizen, CitizenApplicationService.class, it -> it.detail(id))
                        .history()
                        .get(0)
                        .who());
    }

    @OnBothDatabases
    void who_entered_it_neither_assesses_nor_decides(Engine engine) {
        begin(engine);
        Desk both = new Desk(city, "citizen-desk:desk", "child-benefit:assessor", "child-benefit:approver");
        long visited = both.begin(account, Desk.LICENCE);
        long id = both.draft(visited);
        both.submit(visited, id);
        assertThrows(EntererCannotJudge.class, () -> town.assess(both.official, id, (it, rev) -> it.start(id, rev)));
        assertEquals(1, city.recorded("access.refused", both.official));
        assertTrue(city.as(both.official, StaffCaseService.class, it -> it.open(id))
                .acts()
                .barred());
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        town.assess(assessor, id, (it, rev) -> it.start(id, rev));
        town.assess(assessor, id, (it, rev) -> it.recommend(id, rev, Recommendation.GRANT, "要件を満たす"));
        assertThrows(
                EntererCannotJudge.class, () -> town.decide(both.official, id, (it, rev) -> it.approve(id, rev, null)));
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        town.decide(approver, id, (it, rev) -> it.approve(id, rev, null));
        byte[] letter = city.as(desk.official, StaffSubmissionService.class, it -> it.letter(visit, id))
                .bytes();
        assertTrue(letter.length > 1000);
    }

    @OnBothDatabases
    void whoever_only_typed_a_part_of_what_she_handed_in_herself_does_not_judge_it_either(Engine engine) {
        begin(engine);
        Desk both = new Desk(city, "citizen-desk:desk", "child-benefit:assessor");
        long visited = both.begin(account, Desk.PHONE);
        long id = both.draft(visited);
        town.submit(citizen, id);
        assertThrows(EntererCannotJudge.class, () -> town.assess(both.official, id, (it, rev) -> it.start(id, rev)));
    }

    @OnBothDatabases
    void a_returned_application_is_answered_and_one_is_withdrawn(Engine engine) {
        begin(engine);
        long id = town.draft(citizen);
        town.submit(citizen, id);
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        town.assess(assessor, id, (it, rev) -> it.start(id, rev));
        town.assess(assessor, id, (it, rev) -> it.returnForCorrection(id, rev, "写真がぼけています"));
        long phone = desk.begin(account, Desk.PHONE);
        desk.save(
                phone,
                id,
                "heartbeat",
                Map.of("heartbeatDate", List.of(town.today().toString())));
        desk.submit(phone, id);
        ApplicationDetail seen = city.as(citizen, CitizenApplicationService.class, it -> it.detail(id));
        assertEquals(
                "職員が代わりに入力（電話）", seen.history().get(seen.history().size() - 1).who());
        city.as(desk.official, StaffSubmissionService.class, it -> {
            it.withdraw(phone, id);
            return null;
        });
        assertTrue(newestMessage().contains("電話"), newestMessage());
    }

    @OnBothDatabases
    void nobody_gets_at_the_applications_of_others_or_with_the_visit_of_others(Engine engine) {
        begin(engine);
        long id = desk.draft(visit);
        long own = city.as(citizen, CitizenDraftService.class, it -> it.start(Town.PROCEDURE));
        Person neighbour = town.registered("隣人");
        town.keepsProfile(neighbour, "隣", "人");
        long other = desk.begin(desk.account(neighbour), Desk.LICENCE);
        Desk colleague = new Desk(city, "citizen-desk:desk");
        SavePage page = new SavePage(id, "situation", Map.of(), 0);
        assertAll(
                absent(colleague.official, StaffVisitService.class, it -> it.visit(visit)),
                absent(colleague.official, StaffDraftService.class, it -> it.start(visit, Town.PROCEDURE)),
                absent(colleague.official, StaffDraftService.class, it -> it.step(visit, id, null)),
                absent(colleague.official, StaffSubmissionService.class, it -> it.rows(visit)),
                absent(desk.official, StaffDraftService.class, it -> it.step(other, id, null)),
                absent(desk.official, StaffDraftService.class, it -> it.savePage(other, page)),
                absent(
                        desk.official,
                        StaffDraftService.class,
                        it -> it.attach(other, id, "pregnancyProof", "a.png", new ByteArrayInputStream(new byte[1]))),
                absent(desk.official, StaffDraftService.class, it -> done(() -> it.discard(other, id))),
                absent(desk.official, StaffSubmissionService.class, it -> it.check(other, id)),
                absent(desk.official, StaffSubmissionService.class, it -> it.submit(other, id)),
                absent(desk.official, StaffSubmissionService.class, it -> it.detail(other, id)),
                absent(desk.official, StaffSubmissionService.class, it -> it.letter(visit, id)),
                absent(desk.official, StaffSubmissionService.class, it -> done(() -> it.withdraw(other, id))),
                absent(desk.official, StaffDraftService.class, it -> it.step(visit, own, null)));
    }

    @OnBothDatabases
    void a_protected_address_opens_no_form(Engine engine) {
        begin(engine);
        long id = desk.draft(visit);
        city.execute("update resident set protected_until = '2099-12-31' where account_id = " + account);
        assertThrows(RuleViolation.class, () -> desk.begin(account, Desk.LICENCE));
        assertThrows(
                RuleViolation.class,
                () -> city.as(desk.official, StaffDraftService.class, it -> it.step(visit, id, "contact")));
        assertThrows(RuleViolation.class, () -> desk.submit(visit, id));
        Desk keeper = new Desk(city, "citizen-desk:desk", "citizen-desk:protection");
        long visited = keeper.begin(account, Desk.LICENCE);
        keeper.submit(visited, id);
    }

    @OnBothDatabases
    void a_visit_says_why_and_how_and_lasts_a_day(Engine engine) {
        city = CityOnDatabase.of(engine, BehalfDbTest.class);
        town = new Town(city);
        desk = new Desk(city, "citizen-desk:desk");
        citizen = town.registered("花子");
        town.keepsProfile(citizen, "髙﨑", "花子");
        account = desk.account(citizen);
        for (StartVisit wrong : List.of(
                new StartVisit("", "passport", ""),
                new StartVisit("COUNTER", "nosuch", ""),
                new StartVisit("PHONE", "passport", ""),
                new StartVisit("COUNTER", "passport", "あ".repeat(201)))) {
            assertThrows(InvalidInput.class, () -> desk.begin(account, wrong), wrong.toString());
        }
        assertThrows(NotFound.class, () -> desk.begin(999_999_999L, Desk.LICENCE));
        for (Person other : List.of(citizen, Person.official("child-benefit:assessor"))) {
            assertThrows(
                    Forbidden.class,
                    () -> city.as(other, StaffVisitService.class, it -> it.begin(account, Desk.COUNTER, Desk.LICENCE)));
        }
        visit = desk.begin(account, Desk.LICENCE);
        city.clock().putForward(Duration.ofDays(1));
        assertThrows(RuleViolation.class, () -> desk.draft(visit));
    }

    @OnBothDatabases
    void erasing_the_account_takes_the_visits_along(Engine engine) {
        begin(engine);
        desk.draft(visit);
        city.as(citizen, jp.fujimado.mypage.boundary.citizen.CitizenRecordService.class, it -> {
            it.erase();
            return null;
        });
        assertEquals(0L, count("select count(v) from DeskVisit v where v.accountId = " + account));
        assertEquals(0L, count("select count(e) from ApplicationEntry e where e.visitId = " + visit));
    }

    private String newestMessage() {
        return city.as(citizen, CitizenMessageService.class, it -> {
            long newest = it.mine(0, 1).rows().get(0).id();
            return it.open(newest).body();
        });
    }

    private Long count(String query) {
        return city.rows(em -> em.createQuery(query, Long.class).getSingleResult());
    }

    private <T> Executable absent(Person official, Class<T> bean, Work<T, Object> act) {
        return () -> assertThrows(NotFound.class, () -> city.as(official, bean, act));
    }

    private static Object done(Runnable act) {
        act.run();
        return null;
    }
}
