package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.system.LoginErasureService;
import jp.fujimado.mypage.ErasurePlan;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.mypage.boundary.system.RetentionService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.boundary.citizen.CitizenWaitingService;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.RecordFile;

/** A person sees, takes along and erases what the city holds; the plan says beforehand what happens. */
class ErasureDbTest {

    /** Every table with personal data and how its rows lead to an account. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("resident", "account_id = %d"),
            Map.entry("resident_address", "resident_id in (select id from resident where account_id = %d)"),
            Map.entry("resident_contact", "resident_id in (select id from resident where account_id = %d)"),
            Map.entry("bank_account", "resident_id in (select id from resident where account_id = %d)"),
            Map.entry("resident_change", "account_id = %d"),
            Map.entry("family_member", "account_id = %d"),
            Map.entry("message", "account_id = %d"),
            Map.entry("application", "account_id = %d"),
            Map.entry("desk_visit", "account_id = %d"),
            Map.entry("application_entry", "application_id in (select id from application where account_id = %d)"),
            Map.entry("attachment", "account_id = %d"),
            Map.entry("benefit_grant", "account_id = %d"),
            Map.entry("duplicate_pair", "%1$d in (first_account, second_account)"),
            Map.entry("reservation", "account_id = %d"),
            Map.entry("reservation_seat", "reservation_id in (select id from reservation where account_id = %d)"),
            Map.entry("reservation_follow_up", "reservation_id in (select id from reservation where account_id = %d)"),
            Map.entry("reservation_limit_use", "subject_account = %d"),
            Map.entry("reservation_waiting", "%1$d in (account_id, child_account)"),
            Map.entry("consent", "account_id = %d"));

    private CityOnDatabase city;
    private Town town;
    private Person person;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        person = town.registered("花子");
        town.keepsProfile(person, "消去", "花子");
        account = city.as(person, Accounts.class, it -> it.current().id());
    }

    @OnBothDatabases
    void what_is_erased_is_gone_from_every_table_and_nothing_of_others(Engine engine) {
        begin(engine);
        long child = town.child(person, "子");
        town.draft(person);
        Appointments appointments = new Appointments(city);
        appointments.followUp(appointments.forChild(person, child));
        String day = town.today().toString();
        city.as(
                person,
                CitizenWaitingService.class,
                it -> it.join(new NewWaiting(Appointments.ADVICE, "", null, day, day)));
        Person neighbour = town.registered("隣人");
        town.keepsProfile(neighbour, "隣", "人");
        long other = city.as(neighbour, Accounts.class, it -> it.current().id());
        Map<String, Long> before = rows(other);
        ErasurePlan plan = city.as(person, CitizenRecordService.class, CitizenRecordService::plan);
        assertEquals(
                List.of(account, child),
                plan.parts().stream().map(ErasurePlan.Part::accountId).toList());
        erase();
        Map<String, Long> left = rows(account);
        assertEquals(3L, left.remove("consent"), "the proof");
        assertTrue(left.values().stream().allMatch(count -> count == 0), left.toString());
        assertEquals(0L, rows(child).get("resident"));
        assertEquals(before, rows(other));
        assertEquals(0L, count("account", "id = %d and (display_name is not null or email is not null)", account));
    }

    @OnBothDatabases
    void a_running_application_stands_in_the_way_until_it_is_withdrawn(Engine engine) {
        begin(engine);
        long running = town.draft(person);
        town.submit(person, running);
        assertFalse(plan().isPossible());
        assertThrows(RuleViolation.class, this::erase);
        assertEquals(1L, rows(account).get("resident"), "nothing is half erased");
        city.as(person, CitizenApplicationService.class, it -> {
            it.withdraw(running);
            return null;
        });
        assertTrue(plan().isPossible());
        erase();
        assertEquals(1L, rows(account).get("application"), "kept by law");
    }

    @OnBothDatabases
    void what_the_law_keeps_goes_on_the_day_after_the_plan_says(Engine engine) {
        begin(engine);
        long running = town.draft(person);
        town.submit(person, running);
        city.as(person, CitizenApplicationService.class, it -> {
            it.withdraw(running);
            return null;
        });
        ErasureStep kept = plan().parts().get(0).getKept().stream()
                .filter(step -> step.until() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(town.today().plusYears(5), kept.until());
        erase();
        city.execute("update account_erasure set kept_until = '" + town.today() + "' where account_id = " + account);
        endRetention();
        assertEquals(1L, rows(account).get("application"), "the last day");
        city.clock().putForward(Duration.ofDays(1));
        endRetention();
        assertTrue(
                rows(account).values().stream().allMatch(count -> count == 0),
                rows(account).toString());
    }

    @OnBothDatabases
    void a_login_that_is_still_open_elsewhere_begins_no_new_account(Engine engine) {
        begin(engine);
        erase();
        assertThrows(Forbidden.class, () -> city.as(person, CitizenRecordService.class, CitizenRecordService::held));
        assertTrue(
                city.asSystem(LoginErasureService.class, it -> it.waiting(1000)).contains(person.subject()));
        city.asSystem(LoginErasureService.class, it -> {
            it.done(person.subject());
            it.forgetOld();
            return null;
        });
        assertFalse(
                city.asSystem(LoginErasureService.class, it -> it.waiting(1000)).contains(person.subject()));
        assertThrows(Forbidden.class, () -> city.as(person, CitizenRecordService.class, CitizenRecordService::held));
    }

    @OnBothDatabases
    void a_child_with_another_guardian_stays_with_that_one(Engine engine) {
        begin(engine);
        long child = town.child(person, "子");
        Person second = town.registered("父");
        town.keepsProfile(second, "消去", "太郎");
        town.shareChild(person, child, second);
        assertEquals(1, plan().parts().size());
        erase();
        assertEquals(1L, rows(child).get("resident"));
        assertTrue(city.as(second, CitizenFamilyService.class, CitizenFamilyService::mine)
                .get(0)
                .guarded());
    }

    @OnBothDatabases
    void the_download_holds_every_sheet_as_json_and_as_csv(Engine engine) {
        begin(engine);
        town.submit(person, town.draft(person));
        Map<String, String> files = new HashMap<>();
        city.as(person, CitizenRecordService.class, CitizenRecordService::download)
                .sheets()
                .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        JsonObject json = Json.createReader(new StringReader(files.remove("fujimado.json")))
                .readObject();
        List<JsonObject> sheets = json.getJsonArray("sheets").getValuesAs(JsonObject.class);
        assertEquals(files.size(), sheets.size());
        for (JsonObject sheet : sheets) {
            long lines = files.get(sheet.getString("code") + ".csv")
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .count();
            assertTrue(lines > sheet.getJsonArray("rows").size(), sheet.getString("code"));
            assertFalse(sheet.getString("origin").isEmpty());
        }
        assertTrue(files.get("profile.csv").contains("消去 花子"), files.get("profile.csv"));
        assertTrue(files.get("answers.csv").contains("口座番号"), files.get("answers.csv"));
        assertTrue(files.get("messages.csv").contains("受け付け"), files.get("messages.csv"));
    }

    @OnBothDatabases
    void the_files_themselves_and_the_letters_go_along_but_nothing_refused_and_nothing_of_others(Engine engine) {
        begin(engine);
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        long decided = town.recommended(person, assessor);
        town.decide(approver, decided, (it, revision) -> it.approve(decided, revision, null));
        List<RecordFile> files = files();
        assertEquals(
                List.of("letter", "attachment"),
                files.stream().map(RecordFile::kind).toList());
        assertTrue(files.get(1).path().matches("files/\\d+-診断書.png"), files.toString());
        assertEquals("%PDF", new String(content(person, files.get(0)), 0, 4, StandardCharsets.US_ASCII));
        assertEquals("PNG", new String(content(person, files.get(1)), 1, 3, StandardCharsets.US_ASCII));
        Person other = town.registered("他人");
        files.forEach(file -> assertEquals(null, content(other, file), "somebody else's"));
        city.execute("update attachment set state = 'REFUSED' where account_id = " + account);
        assertEquals(null, content(person, files.get(1)), "refused by the scan");
        assertEquals(List.of("letter"), files().stream().map(RecordFile::kind).toList());
    }

    private List<RecordFile> files() {
        return city.as(person, CitizenRecordService.class, CitizenRecordService::download)
                .files();
    }

    private byte[] content(Person who, RecordFile file) {
        return city.as(who, CitizenRecordService.class, it -> it.file(file)).orElse(null);
    }

    private ErasurePlan plan() {
        return city.as(person, CitizenRecordService.class, CitizenRecordService::plan);
    }

    private void erase() {
        city.as(person, CitizenRecordService.class, CitizenRecordService::erase);
    }

    private void endRetention() {
        city.asSystem(RetentionService.class, it -> it.due(1000)).stream()
                .filter(due -> due == account)
                .forEach(due -> city.asSystem(RetentionService.class, it -> {
                    it.eraseKept(due);
                    return null;
                }));
    }

    private Map<String, Long> rows(long of) {
        Map<String, Long> counts = new HashMap<>();
        ROWS.forEach((table, condition) -> counts.put(table, count(table, condition, of)));
        return counts;
    }

    private long count(String table, String condition, long of) {
        return city.rows(em -> ((Number)
                        em.createNativeQuery("select count(*) from " + table + " where " + condition.formatted(of))
                                .getSingleResult())
                .longValue());
    }
}
