package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import jp.fujimado.audit.LookRow;
import jp.fujimado.mypage.boundary.citizen.CitizenMyPageService;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.SentMessage;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.resident.DeliverySheet;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.shared.error.Forbidden;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;

/** An official helps a person whom the city's messages did not reach. */
class DeliveryDeskDbTest {

    private static final Look PHONE = new Look("phone", "");

    private CityOnDatabase city;
    private Town town;
    private Person desk;
    private Person hanako;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, DeliveryDeskDbTest.class);
        city.execute("delete from delivery", "update recipient_address set state = 'OK', reason = null");
        town = new Town(city);
        desk = town.signedIn(Person.official("citizen-desk:desk"), "森");
        hanako = town.registered("花子");
        account = MailingWalk.account(city, hanako);
    }

    @OnBothDatabases
    void a_dead_address_is_used_again_for_a_reason_that_stays_on_record(Engine engine) {
        begin(engine);
        notice(hanako, "古い連絡");
        mail(Outcome.DEAD_ADDRESS, "550 5.1.1 no such user");
        city.clock().putForward(Duration.ofDays(15));
        // Written by the channel itself: to an address that is off, nothing is written any more.
        repaired("電話で聞いた");
        notice(hanako, "新しい連絡");
        mail(Outcome.DEAD_ADDRESS, "550 5.1.1 no such user");
        AddressRow dead = open().addresses().get(0);
        assertEquals(AddressState.DEAD, dead.state());
        assertEquals("550 5.1.1 no such user", dead.reason());
        assertThrows(InvalidInput.class, () -> repair(account, dead.id(), " "));
        assertThrows(InvalidInput.class, () -> repair(account, dead.id(), "あ".repeat(201)));
        assertEquals(AddressState.DEAD, open().addresses().get(0).state());
        assertEquals(1, repair(account, dead.id(), "迷惑メールの設定を直したと電話で聞いた"), "not what is older than two weeks");
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(1, mail.drain(Lane.RECEIPT));
        assertEquals("新しい連絡", mail.taken().get(0).subject());
        assertEquals(List.of("迷惑メールの設定を直したと電話で聞いた"), city.rows(em -> em.createNativeQuery(
                        "select detail from audit_entry where action = 'delivery.repair'"
                                + " and account_id = ?1 and detail like '迷惑%'")
                .setParameter(1, account)
                .getResultList()));
        assertThrows(RuleViolation.class, () -> repair(account, dead.id(), "もう一度"), "it is used already");
    }

    private void repaired(String reason) {
        repair(account, open().addresses().get(0).id(), reason);
        city.execute("update delivery set state = 'FAILED'");
    }

    @OnBothDatabases
    void what_the_person_herself_has_blocked_only_she_opens_and_nobody_repairs_a_foreign_address(Engine engine) {
        begin(engine);
        city.asSystem(Addresses.class, it -> {
            it.keep(account, Channel.LINE, "U" + account);
            it.mark(Channel.LINE, "U" + account, AddressState.BLOCKED, "unfollow");
            return null;
        });
        long line = open().addresses().stream()
                .filter(one -> one.channel() == Channel.LINE)
                .findFirst()
                .orElseThrow()
                .id();
        RuleViolation hers = assertThrows(RuleViolation.class, () -> repair(account, line, "頼まれた"));
        assertEquals("notification.repair-blocked", hers.messageKey());
        long other = MailingWalk.account(city, town.registered("太郎"));
        assertThrows(NotFound.class, () -> repair(other, line, "頼まれた"));
        assertThrows(NotFound.class, () -> repair(account, -1, "頼まれた"));
        assertEquals(1, unusable(AddressState.BLOCKED).size());
        assertEquals(0, unusable(AddressState.DEAD).size());
    }

    @OnBothDatabases
    void failures_are_read_page_by_page_and_as_a_file_without_formulas(Engine engine) {
        begin(engine);
        for (int i = 0; i < 5; i++) {
            notice(hanako, "=HYPERLINK(" + i + ")");
            city.clock().putForward(Duration.ofSeconds(1));
        }
        mail(Outcome.REFUSED, "554 5.7.1 refused by policy");
        assertEquals(0, failed(Lane.BULK, null).rows().size());
        Page<DeliveryRow> first = failed(Lane.RECEIPT, null);
        Page<DeliveryRow> second = failed(Lane.RECEIPT, first.next());
        Page<DeliveryRow> third = failed(Lane.RECEIPT, second.next());
        assertEquals(List.of("=HYPERLINK(4)", "=HYPERLINK(3)"), subjects(first));
        assertEquals(List.of("=HYPERLINK(2)", "=HYPERLINK(1)"), subjects(second));
        assertEquals(List.of("=HYPERLINK(0)"), subjects(third));
        assertEquals(null, third.next());
        assertEquals("花子", first.rows().get(0).name());
        assertEquals("554 5.7.1 refused by policy", first.rows().get(0).error());
        String csv = new String(
                city.as(desk, StaffDeliveryService.class, it -> it.csv(Lane.RECEIPT, Channel.MAIL))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertEquals(6, csv.lines().count());
        assertTrue(csv.contains("," + account + ",花子,メール,'=HYPERLINK(4)"), csv);
    }

    @OnBothDatabases
    void a_person_is_found_by_receipt_number_account_and_mail_address_for_a_purpose(Engine engine) {
        begin(engine);
        town.keepsProfile(hanako, "髙橋", "花子");
        String receipt = town.submit(hanako, town.draft(hanako));
        String mail = open().addresses().get(0).address();
        assertTrue(find(mail).contains(account));
        for (String typed : List.of(receipt, " " + account + " ")) {
            assertEquals(List.of(account), find(typed), typed);
        }
        for (String typed : List.of("nobody@example.jp", "999999999", "R8-000000", "花子", "'; --")) {
            assertEquals(List.of(), find(typed), typed);
        }
        assertThrows(InvalidInput.class, () -> find(" "));
        assertThrows(InvalidInput.class, () -> find("1".repeat(101)));
        assertThrows(
                RuleViolation.class,
                () -> city.as(desk, StaffDeliveryService.class, it -> it.find(mail, new Look(null, null))));
    }

    @OnBothDatabases
    void the_history_shows_every_message_with_what_became_of_it_and_the_person_sees_who_looked(Engine engine) {
        begin(engine);
        notice(hanako, "届いた連絡");
        mail(Outcome.ACCEPTED, null);
        notice(hanako, "届かない連絡");
        mail(Outcome.RETRY, "450 4.2.0 greylisted");
        DeliverySheet sheet = open();
        assertEquals("花子", sheet.name());
        assertFalse(sheet.more());
        List<SentMessage> messages = sheet.messages();
        assertEquals("届かない連絡", messages.get(0).message().subject());
        assertEquals("AGAIN", messages.get(0).deliveries().get(0).progress());
        assertEquals("450 4.2.0 greylisted", messages.get(0).deliveries().get(0).error());
        assertEquals("SENT", messages.get(1).deliveries().get(0).progress());
        LookRow look = city.as(hanako, CitizenMyPageService.class, it -> it.looks(0, 1))
                .rows()
                .get(0);
        assertEquals("delivery.open", look.action());
        assertEquals("phone", look.targetId());
        assertThrows(NotFound.class, () -> open(999_999_999));
        Person assessor = town.signedIn(Person.official("child-benefit:assessor"), "佐藤");
        assertThrows(
                Forbidden.class,
                () -> city.as(assessor, StaffDeliveryService.class, it -> it.open(account, PHONE, 0, 10)));
    }

    private void notice(Person person, String subject) {
        city.as(person, Notices.class, it -> {
            it.send(Notice.to(MailingWalk.account(city, person), "課", subject, "本文", null));
            return null;
        });
    }

    private void mail(Outcome outcome, String answer) {
        Outbox.mail(city, 10).answering(outcome, null, answer).drain(Lane.RECEIPT);
    }

    private DeliverySheet open() {
        return open(account);
    }

    private DeliverySheet open(long person) {
        return city.as(desk, StaffDeliveryService.class, it -> it.open(person, PHONE, 0, 10));
    }

    private List<Long> find(String typed) {
        return city.as(desk, StaffDeliveryService.class, it -> it.find(typed, PHONE));
    }

    private int repair(long person, long address, String reason) {
        return city.as(desk, StaffDeliveryService.class, it -> it.repair(person, address, reason));
    }

    private List<AddressRow> unusable(AddressState state) {
        return city.as(desk, StaffDeliveryService.class, it -> it.unusable(Channel.LINE, state, null, 10))
                .rows();
    }

    private Page<DeliveryRow> failed(Lane lane, String after) {
        return city.as(desk, StaffDeliveryService.class, it -> it.failed(lane, Channel.MAIL, after, 2));
    }

    private static List<String> subjects(Page<DeliveryRow> page) {
        return page.rows().stream().map(DeliveryRow::subject).toList();
    }
}
