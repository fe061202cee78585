package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.audit.AuditRow;
import jp.fujimado.audit.boundary.staff.AuditSearch;
import jp.fujimado.audit.boundary.staff.StaffAuditService;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.resident.DuplicateRow;
import jp.fujimado.resident.DuplicateSearch;
import jp.fujimado.resident.boundary.staff.StaffDuplicateService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.resident.boundary.system.DuplicateSearchService;
import jp.fujimado.shared.paging.Page;
import org.junit.jupiter.api.function.Executable;

/**
 * How many rows a database really visits for a page among 50,000 cases, messages, mails and trail entries. Counted by
 * the database itself, so it does not depend on the machine.
 */
class QueryPlanDbTest {

    private static final int ROWS = 50_000;
    private static final int PAGE = 20;
    private static final Person ASSESSOR = new Person("official-0", Set.of("staff"), Set.of("child-benefit:assessor"));
    private static final Set<Engine> FILLED = EnumSet.noneOf(Engine.class);

    @OnBothDatabases
    void every_queue_of_the_inbox_reads_a_stretch_of_an_index(Engine engine) {
        CityOnDatabase city = filled(engine);
        List<Executable> checks = new ArrayList<>();
        for (Queue queue : Queue.values()) {
            for (CaseOrder.Key key : List.of(CaseOrder.Key.DUE, CaseOrder.Key.RECEIVED)) {
                for (boolean down : List.of(false, true)) {
                    CaseOrder order = new CaseOrder(key, down);
                    checks.addAll(pages(city, new InboxQuery(queue, null, null, order, null, PAGE)));
                }
            }
        }
        assertAll(checks);
    }

    private static List<Executable> pages(CityOnDatabase city, InboxQuery first) {
        List<Executable> checks = new ArrayList<>();
        checks.add(VisitedRows.visits(city, "first page of " + first, () -> page(city, first)));
        String last = page(city, first).last();
        if (last != null) {
            InboxQuery end = at(first, last);
            checks.add(VisitedRows.visits(city, "last page of " + first, () -> page(city, end)));
            InboxQuery deep = at(first, page(city, end).previous());
            checks.add(VisitedRows.visits(city, "deep page of " + first, () -> page(city, deep)));
        }
        return checks;
    }

    private static InboxQuery at(InboxQuery query, String place) {
        return new InboxQuery(query.queue(), query.procedureCode(), query.search(), query.order(), place, PAGE);
    }

    @OnBothDatabases
    void one_procedure_and_a_search_read_a_stretch_of_an_index(Engine engine) {
        CityOnDatabase city = filled(engine);
        CaseOrder due = CaseOrder.DUE_FIRST;
        List<Executable> checks =
                new ArrayList<>(pages(city, new InboxQuery(Queue.ALL, Town.PROCEDURE, null, due, null, PAGE)));
        checks.addAll(pages(city, new InboxQuery(Queue.ALL, null, "カナ", due, null, PAGE)));
        checks.addAll(pages(city, new InboxQuery(Queue.ALL, null, "氏名12", due, null, PAGE)));
        assertAll(checks);
    }

    @OnBothDatabases
    void a_citizens_own_pages_read_her_rows_only(Engine engine) {
        CityOnDatabase city = filled(engine);
        Person citizen = new Person("filled-7", Set.of("citizen"), Set.of());
        assertAll(
                VisitedRows.visits(
                        city, "home", () -> city.as(citizen, CitizenMyPageService.class, CitizenMyPageService::home)),
                VisitedRows.visits(
                        city, "looks", () -> city.as(citizen, CitizenMyPageService.class, it -> it.looks(0, PAGE))),
                VisitedRows.visits(
                        city, "cases", () -> city.as(citizen, CitizenApplicationService.class, it -> it.mine(0, PAGE))),
                VisitedRows.visits(
                        city, "messages", () -> city.as(citizen, CitizenMessageService.class, it -> it.mine(0, PAGE))));
    }

    @OnBothDatabases
    void the_outbox_reads_what_is_due_only(Engine engine) {
        CityOnDatabase city = filled(engine);
        assertAll(
                VisitedRows.visits(city, "outbox", () -> Outbox.mail(city, PAGE).claim(Lane.RECEIPT)));
    }

    @OnBothDatabases
    void the_trail_is_searched_by_index(Engine engine) {
        CityOnDatabase city = filled(engine);
        Person auditor = Person.official("audit:auditor");
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        List<AuditSearch> searches = List.of(
                new AuditSearch(null, null, null, null, null, null),
                new AuditSearch(noon, noon.plus(Duration.ofMinutes(5)), null, null, null, null),
                new AuditSearch(null, null, null, null, "4711", null),
                new AuditSearch(null, null, null, null, null, account(city, 7)));
        List<Executable> checks = new ArrayList<>();
        for (AuditSearch search : searches) {
            checks.add(VisitedRows.visits(city, "first page of " + search, () -> trail(city, auditor, search, null)));
            String next = trail(city, auditor, search, null).next();
            checks.add(VisitedRows.visits(city, "next page of " + search, () -> trail(city, auditor, search, next)));
        }
        assertAll(checks);
    }

    @OnBothDatabases
    void the_search_for_duplicates_and_its_list_read_stretches_of_indexes(Engine engine) {
        CityOnDatabase city = filled(engine);
        Person desk = Person.official("citizen-desk:desk");
        List<Executable> checks = new ArrayList<>();
        for (DuplicateSearch search : List.of(
                new DuplicateSearch("", "", false),
                new DuplicateSearch("カナ123", "", false),
                new DuplicateSearch("", "2000123", false))) {
            checks.add(VisitedRows.visits(city, "first page of " + search, () -> pairs(city, desk, search, null)));
            checks.add(
                    VisitedRows.visits(city, "deep page of " + search, () -> pairs(city, desk, search, "50 1025000")));
        }
        checks.add(
                VisitedRows.visits(city, "step", () -> city.asSystem(DuplicateSearchService.class, it -> it.step(50))));
        checks.add(VisitedRows.visits(
                city, "next step", () -> city.asSystem(DuplicateSearchService.class, it -> it.step(50))));
        assertAll(checks);
    }

    private static Page<DuplicateRow> pairs(CityOnDatabase city, Person desk, DuplicateSearch search, String after) {
        Look look = new Look("counter", "");
        return city.as(desk, StaffDuplicateService.class, it -> it.find(search, look, after, PAGE));
    }

    private static Page<AuditRow> trail(CityOnDatabase city, Person auditor, AuditSearch search, String after) {
        return city.as(auditor, StaffAuditService.class, it -> it.search(search, after, PAGE));
    }

    private static InboxPage page(CityOnDatabase city, InboxQuery query) {
        return city.as(ASSESSOR, StaffInboxService.class, it -> it.page(query));
    }

    private static long account(CityOnDatabase city, int number) {
        return city.rows(em -> em.createQuery("select a.id from Account a where a.subject = :s", Long.class)
                .setParameter("s", "filled-" + number)
                .getSingleResult());
    }

    private static synchronized CityOnDatabase filled(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, QueryPlanDbTest.class);
        if (FILLED.add(engine)) {
            if (engine == Engine.H2) {
                city.execute("SET CACHE_SIZE 524288", "SET WRITE_DELAY 500");
            }
            fill(city, engine == Engine.H2 ? "SYSTEM_RANGE(1, %d) AS r(n)" : "generate_series(1, %d) AS r(n)");
        }
        return city;
    }

    private static void fill(CityOnDatabase city, String range) {
        String rows = String.format(range, ROWS);
        String moment = "TIMESTAMP '2026-01-01 00:00:00' + n * INTERVAL '1' MINUTE";
        String own = "1000000 + MOD(n, 1000) + 1";
        city.execute(
                "INSERT INTO account (id, kind, subject, created_at, last_seen_at, version) SELECT 1000000 + n,"
                        + " 'CITIZEN', 'filled-' || n, " + moment + ", " + moment + ", 1 FROM "
                        + String.format(range, 1_000),
                "INSERT INTO application (id, receipt_number, account_id, procedure_code, procedure_version, department,"
                        + " status, answers, applicant_name, applicant_kana, created_at, saved_at, submitted_at, due_on,"
                        + " open_state, waiting_for, assessor_subject, version) SELECT 1000000 + n, 'X' || n, " + own
                        + ", CASE MOD(n, 3) WHEN 0 THEN '" + Town.PROCEDURE + "' ELSE 'pregnancy-support-2' END, 2,"
                        + " CASE MOD(n, 5) WHEN 0 THEN 'park' ELSE 'child-benefit' END,"
                        + " CASE MOD(n, 4) WHEN 0 THEN 'SUBMITTED' WHEN 1 THEN 'AWAITING_APPROVAL' WHEN 2 THEN 'RETURNED'"
                        + " ELSE 'APPROVED' END, '{}', '氏名' || n, 'カナ' || n, " + moment + ", " + moment + ", " + moment
                        + ", CAST(DATE '2026-01-01' + MOD(n, 365) * INTERVAL '1' DAY AS DATE),"
                        + " CASE MOD(n, 4) WHEN 3 THEN 'CLOSED' ELSE 'OPEN' END,"
                        + " CASE MOD(n, 4) WHEN 0 THEN 'ASSESSOR' WHEN 1 THEN 'APPROVER' WHEN 2 THEN 'CITIZEN'"
                        + " ELSE 'NOBODY' END, 'official-' || MOD(n, 100), 1 FROM " + rows,
                "INSERT INTO message (id, account_id, subject, body, sender, created_at, version) SELECT 1000000 + n, "
                        + own + ", '件名', '本文', '課', " + moment + ", 1 FROM " + rows,
                "INSERT INTO delivery (id, message_id, channel, address, delivery_key, state, attempts, due_at, version)"
                        + " SELECT 1000000 + n, 1000000 + n, 'MAIL', 'a@example.jp', 'key-' || n,"
                        + " CASE WHEN n > 49900 THEN 'WAITING' ELSE 'SENT' END, 0, " + moment + ", 1 FROM " + rows,
                "INSERT INTO audit_entry (chain_id, position, occurred_at, actor_kind, actor_subject, actor_name, action,"
                        + " target_id, account_id, previous_hash, hash) SELECT 7, 1000000 + n, " + moment
                        + ", CASE MOD(n, 50) WHEN 0 THEN 'STAFF' ELSE 'CITIZEN' END, 'official-' || MOD(n, 100), '佐藤',"
                        + " 'case.open', CAST(n AS VARCHAR(10)), " + own + ", 'x', 'y' FROM " + rows,
                "INSERT INTO account (id, kind, subject, created_at, last_seen_at, version) SELECT 2000000 + n,"
                        + " 'CITIZEN', 'person-' || n, " + moment + ", " + moment + ", 1 FROM " + rows,
                "INSERT INTO resident (id, account_id, family_name, given_name, family_kana, given_kana, name_key,"
                        + " kana_key, birth_date, created_at, updated_at, version) SELECT 1000000 + n, 2000000 + n, '氏',"
                        + " '名' || MOD(n, 25000), 'カナ', 'メイ' || MOD(n, 25000), '氏名' || MOD(n, 25000), 'カナ' ||"
                        + " MOD(n, 25000), CAST(DATE '1950-01-01' + MOD(n, 20000) * INTERVAL '1' DAY AS DATE), "
                        + moment
                        + ", " + moment + ", 1 FROM " + rows,
                "INSERT INTO resident_address (id, resident_id, postcode, town, block, full_text, version) SELECT"
                        + " 1000000 + n, 1000000 + n, '2510054', '町' || MOD(n, 300), MOD(n, 9000) || '番', '住所', 1 FROM "
                        + rows,
                "INSERT INTO resident_contact (id, resident_id, kind, contact_value, value_key, priority, created_at,"
                        + " version) SELECT 1000000 + n, 1000000 + n, 'PHONE', '0466' || MOD(n, 20000), '0466' ||"
                        + " MOD(n, 20000), 1, " + moment + ", 1 FROM " + rows,
                "INSERT INTO duplicate_pair (id, first_account, second_account, first_kana, second_kana, state, distance,"
                        + " reasons, found_at, version) SELECT 1000000 + n, 2000000 + n, 2000000 + MOD(n, " + ROWS
                        + ") + 1, 'カナ' || n, 'カナ' || MOD(n, 1000), 'OPEN', MOD(n, 70), 'BIRTH_DATE', " + moment
                        + ", 1 FROM " + rows,
                "ANALYZE");
    }
}
