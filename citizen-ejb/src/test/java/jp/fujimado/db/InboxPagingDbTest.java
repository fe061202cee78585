package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.ReceiptNumber;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.Hand;
import jp.fujimado.procedure.application.entity.Submission;
import jp.fujimado.procedure.definition.DefinitionId;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.shared.security.Actor;

/** Paging by key: whatever the order and wherever one starts, every case is there once. */
class InboxPagingDbTest {

    private static final int CASES = 40;
    private static final int SIZE = 7;
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 1, 5);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @OnBothDatabases
    void every_order_can_be_read_to_its_end_and_back(Engine engine) {
        String department = "paging-orders";
        CityOnDatabase city = filled(engine, department);
        Person official = Person.official(department + ":assessor");
        for (CaseOrder.Key key : List.of(CaseOrder.Key.DUE, CaseOrder.Key.RECEIVED)) {
            for (boolean descending : new boolean[] {false, true}) {
                CaseOrder order = new CaseOrder(key, descending);
                List<Long> expected = sorted(city, department, order);
                assertEquals(expected, forward(city, official, order, null), order.toString());
                assertEquals(expected, backward(city, official, order), order.toString());
            }
        }
    }

    @OnBothDatabases
    void search_results_can_be_read_to_their_end_and_back(Engine engine) {
        String department = "paging-search";
        CityOnDatabase city = filled(engine, department);
        Person official = Person.official(department + ":assessor");

        List<Long> found = forward(city, official, null, "ふじさわ");

        assertEquals(CASES / 2, found.size());
        InboxPage second = page(
                city,
                official,
                null,
                "ふじさわ",
                page(city, official, null, "ふじさわ", null).next());
        InboxPage first = page(city, official, null, "ふじさわ", second.previous());
        assertEquals(found.subList(0, SIZE), ids(first));
        assertNull(first.previous());
        assertNotNull(first.next());
    }

    @OnBothDatabases
    void cases_of_other_departments_do_not_exist(Engine engine) {
        CityOnDatabase city = filled(engine, "paging-theirs");
        Person official = Person.official("paging-ours:assessor");

        assertEquals(List.of(), ids(page(city, official, CaseOrder.DUE_FIRST, null, null)));
        assertEquals(List.of(), ids(page(city, official, null, "ふじさわ", null)));
    }

    private static List<Long> forward(CityOnDatabase city, Person official, CaseOrder order, String search) {
        List<Long> seen = new ArrayList<>();
        String place = null;
        do {
            InboxPage page = page(city, official, order, search, place);
            seen.addAll(ids(page));
            place = page.next();
        } while (place != null);
        return seen;
    }

    private static List<Long> backward(CityOnDatabase city, Person official, CaseOrder order) {
        List<Long> seen = new ArrayList<>();
        String place = page(city, official, order, null, null).last();
        do {
            InboxPage page = page(city, official, order, null, place);
            List<Long> ids = new ArrayList<>(ids(page));
            Collections.reverse(ids);
            seen.addAll(ids);
            place = page.previous();
        } while (place != null);
        Collections.reverse(seen);
        return seen;
    }

    private static InboxPage page(CityOnDatabase city, Person official, CaseOrder order, String search, String place) {
        InboxQuery query = new InboxQuery(Queue.ALL, null, search, order, place, SIZE);
        return city.as(official, StaffInboxService.class, it -> it.page(query));
    }

    private static List<Long> ids(InboxPage page) {
        return page.rows().stream().map(CaseRow::id).toList();
    }

    private static List<Long> sorted(CityOnDatabase city, String department, CaseOrder order) {
        List<Application> handedIn = new ArrayList<>(city.rows(em -> em.createQuery(
                        "select a from Application a where a.department = :department and a.receiptNumber is not null",
                        Application.class)
                .setParameter("department", department)
                .getResultList()));
        Comparator<Application> byKey = order.key() == CaseOrder.Key.DUE
                ? Comparator.comparing(Application::dueOn)
                : Comparator.comparing(Application::submittedAt);
        Comparator<Application> whole = byKey.thenComparing(Application::id);
        handedIn.sort(order.descending() ? whole.reversed() : whole);
        return handedIn.stream().map(Application::id).toList();
    }

    /** Cases with many equal due days, in all turns, and drafts among them. */
    private static CityOnDatabase filled(Engine engine, String department) {
        CityOnDatabase city = CityOnDatabase.of(engine, InboxPagingDbTest.class);
        Person citizen = new Town(city).registered("花子");
        long account =
                city.rows(em -> em.createQuery("select a.id from Account a where a.subject = :subject", Long.class)
                        .setParameter("subject", citizen.subject())
                        .getSingleResult());
        return city.rows(em -> {
            for (int i = 0; i < CASES; i++) {
                handIn(em, begun(em, account, department), i, department);
                begun(em, account, department);
            }
            return city;
        });
    }

    private static Application begun(EntityManager em, long account, String department) {
        Application draft = new Application(account, new DefinitionId(Town.PROCEDURE, 2), department, BEGIN, null);
        em.persist(draft);
        return draft;
    }

    private static void handIn(EntityManager em, Application application, int i, String department) {
        int number = Math.floorMod(department.hashCode(), 90_000) * 100 + i + 1;
        String kana = (i % 2 == 0 ? "フジサワ " : "ツジドウ ") + "ハナコ";
        application.submit(
                new Submission(new ReceiptNumber(2026, number).toString(), "藤沢 花子", kana, FIRST_DUE.plusDays(i % 3)),
                hand(CaseRole.APPLICANT, i));
        if (i % 4 > 0) {
            application.startAssessment(hand(CaseRole.ASSESSOR, i));
        }
        if (i % 4 == 2) {
            application.returnForCorrection("番地", hand(CaseRole.ASSESSOR, i));
        }
        em.flush();
    }

    private static Hand hand(CaseRole role, int i) {
        return new Hand(role, Actor.Kind.STAFF, "paging", "佐藤 恵", BEGIN.plusSeconds(i / 5));
    }
}
