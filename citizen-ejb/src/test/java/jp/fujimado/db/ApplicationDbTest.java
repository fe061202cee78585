package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.procedure.application.control.ReceiptCounter;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.StoredAnswers;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.RuleViolation;

/** What must hold when several people, or one person twice, act at the same moment. */
class ApplicationDbTest {

    @OnBothDatabases
    void receipt_numbers_are_never_given_out_twice(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        List<Object> results = Together.run(4, () -> IntStream.range(0, 50)
                .mapToObj(i ->
                        city.inTransaction(() -> city.bean(ReceiptCounter.class).next(LocalDate.of(2026, 11, 22))))
                .map(Object::toString)
                .toList());
        List<String> numbers = results.stream()
                .flatMap(result -> ((List<?>) result).stream())
                .map(Object::toString)
                .toList();
        assertEquals(200, new HashSet<>(numbers).size());
    }

    @OnBothDatabases
    void a_double_click_hands_in_one_application(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        Person citizen = town.registered("花子");
        long id = town.draft(citizen);
        List<Object> numbers = Together.run(3, () -> town.submit(citizen, id));
        assertEquals(1, new HashSet<>(numbers).size(), numbers.toString());
        assertEquals(1L, count(city, "select count(e) from ApplicationEvent e where e.applicationId = " + id));
        assertEquals(
                1L,
                count(
                        city,
                        "select count(m) from Message m, Application a where m.accountId = a.accountId and a.id = "
                                + id));
        assertEquals(
                1L,
                count(
                        city,
                        "select count(e) from AuditEntry e where e.action = 'application.submit' and e.targetId = '"
                                + id + "'"));
    }

    @OnBothDatabases
    void an_overtaken_change_is_refused(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        long id = town.draft(town.registered("花子"));
        assertThrows(
                OptimisticLockException.class,
                () -> city.rows(em -> {
                    Application mine = em.find(Application.class, id);
                    touch(mine, "mine");
                    other(city, second -> touch(second.find(Application.class, id), "other"));
                    return null;
                }));
        assertEquals(
                "other",
                city.rows(em -> em.find(Application.class, id).answers().plain()));
    }

    @OnBothDatabases
    void two_exports_at_the_same_time_share_no_grant(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, ApplicationDbTest.class);
        Town town = new Town(city);
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        Person payment = town.signedIn(Person.official("child-benefit:payment"), "伊藤");
        for (int i = 0; i < 3; i++) {
            long id = town.recommended(town.registered("花子" + i), assessor);
            town.decide(approver, id, (it, revision) -> it.approve(id, revision, null));
        }
        Callable<Object> export =
                () -> city.as(payment, StaffPaymentExportService.class, it -> it.export("child-benefit"));
        List<Object> results = Together.run(3, export);
        assertEquals(1, results.stream().filter(CsvFile.class::isInstance).count(), results.toString());
        assertEquals(2, results.stream().filter(RuleViolation.class::isInstance).count(), results.toString());
        assertEquals(3L, count(city, "select count(g) from BenefitGrant g where g.exportId is not null"));
        assertEquals(1L, count(city, "select count(e) from PaymentExport e"));
    }

    @OnBothDatabases
    void a_first_visit_in_two_tabs_makes_one_account(Engine engine) {
        CityOnDatabase city = CityOnDatabase.shared(engine);
        Person newcomer = Person.citizen();
        Together.run(3, () -> city.as(newcomer, CitizenConsentService.class, CitizenConsentService::mine));
        assertEquals(1L, count(city, "select count(a) from Account a where a.subject = '" + newcomer.subject() + "'"));
    }

    private static void touch(Application application, String answers) {
        application.keep(new StoredAnswers(answers, null), Instant.now());
    }

    private static void other(CityOnDatabase city, Consumer<EntityManager> change) {
        Together.run(
                1,
                () -> city.rows(em -> {
                    change.accept(em);
                    return null;
                }));
    }

    private static long count(CityOnDatabase city, String jpql) {
        return city.rows(em -> em.createQuery(jpql, Long.class).getSingleResult());
    }
}
