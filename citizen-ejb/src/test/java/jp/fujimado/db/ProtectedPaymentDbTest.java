package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.boundary.staff.StaffCaseService;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import org.junit.jupiter.api.function.Executable;

/** 支援措置 and money: the bank needs the branch, which is near her home; nobody else does. */
class ProtectedPaymentDbTest {

    private static final InboxQuery ALL = new InboxQuery(Queue.ALL, null, null, CaseOrder.DUE_FIRST, null, 100);

    private CityOnDatabase city;
    private Town town;
    private Person victim;
    private Person father;
    private Person assessor;
    private Person payment;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        town = new Town(city);
        victim = town.registered("母");
        father = town.registered("父");
        assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        payment = town.signedIn(Person.official("child-benefit:payment"), "伊藤");
        town.keepsProfile(father, "父", "親");
        town.keepsProfile(victim, "支援", "母");
        account = city.as(victim, Accounts.class, it -> it.current().id());
        town.shareChild(victim, town.child(victim, "子"), father);
    }

    private long granted() {
        long id = town.recommended(victim, assessor);
        Person approver = town.signedIn(Person.official("child-benefit:approver"), "田中");
        town.decide(approver, id, (it, revision) -> it.approve(id, revision, null));
        return id;
    }

    private void protect() {
        Person keeper = town.signedIn(Person.official("citizen-desk:protection"), "上田");
        city.as(keeper, StaffProtectionService.class, it -> {
            it.protect(account, town.today().plusMonths(6).toString(), Set.of());
            return null;
        });
    }

    @OnBothDatabases
    void only_the_payment_file_names_the_branch_of_the_bank(Engine engine) {
        begin(engine);
        long id = granted();
        String receipt = city.as(assessor, StaffCaseService.class, it -> it.open(id))
                .row()
                .receiptNumber();
        assertTrue(seenByAssessor(id).contains("藤沢支店"), "before");
        protect();
        String list = payments();
        assertTrue(list.contains(receipt), list);
        Person desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        byte[] cases =
                city.as(assessor, StaffInboxService.class, it -> it.csv(ALL)).bytes();
        String paid = text(city.as(payment, StaffPaymentExportService.class, it -> it.export("child-benefit"))
                .bytes());
        assertTrue(paid.lines().anyMatch(line -> line.contains(receipt) && line.contains("藤沢支店")), "the payment file");
        assertAll(
                hidden(seenByAssessor(id)),
                hidden(rowsOf(list, receipt)),
                hidden(rowsOf(payments(), receipt)),
                hidden(city.as(desk, StaffResidentService.class, it -> it.open(account, Desk.COUNTER))),
                hidden(text(cases)),
                hidden(city.as(father, CitizenMyPageService.class, CitizenMyPageService::home)),
                hidden(text(city.as(father, CitizenMyPageService.class, CitizenMyPageService::calendar))),
                hidden(texts("select m.subject, m.body from Message m where m.accountId = " + account)),
                hidden(texts("select e.detail, e.targetId from AuditEntry e where e.accountId = " + account)));
    }

    private String payments() {
        return city.as(payment, StaffPaymentExportService.class, StaffPaymentExportService::payments)
                .toString();
    }

    private static String rowsOf(String list, String receipt) {
        return Arrays.stream(list.split("GrantRow"))
                .filter(row -> row.contains(receipt))
                .collect(Collectors.joining());
    }

    private String seenByAssessor(long id) {
        return city.as(assessor, StaffCaseService.class, it -> it.open(id)).sections()
                + city.as(assessor, StaffInboxService.class, it -> it.page(ALL))
                        .rows()
                        .toString();
    }

    private String texts(String query) {
        List<Object[]> rows =
                city.rows(em -> em.createQuery(query, Object[].class).getResultList());
        assertFalse(rows.isEmpty(), query);
        return rows.stream().map(Arrays::toString).collect(Collectors.joining("\n"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Executable hidden(Object seen) {
        return () -> {
            assertFalse(seen.toString().contains("藤沢支店"), seen.toString());
            assertFalse(seen.toString().contains("朝日町1-1"), seen.toString());
        };
    }
}
