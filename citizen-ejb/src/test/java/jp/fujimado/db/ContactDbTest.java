package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.resident.ContactRow;
import jp.fujimado.resident.boundary.citizen.CitizenContactService;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** Numbers and addresses: several, one first, proved by a code that is hard to guess. */
class ContactDbTest {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private CityOnDatabase city;
    private Person person;
    private long mail;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        Town town = new Town(city);
        person = town.registered("花子");
        town.keepsProfile(person, "湘南", "花子");
        mail = rows().stream()
                .filter(ContactRow::isMail)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @OnBothDatabases
    void the_right_code_proves_the_address_once(Engine engine) {
        begin(engine);
        String code = sent();
        assertTrue(verify(code.replace('1', '１')), "full-width digits, too");
        assertTrue(rows().stream().anyMatch(row -> row.id() == mail && row.isVerified()));
        assertFalse(verify(code), "used up");
    }

    @OnBothDatabases
    void five_wrong_tries_end_the_code(Engine engine) {
        begin(engine);
        String code = sent();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertFalse(verify(wrong));
        }
        assertFalse(verify(code), "too late");
    }

    @OnBothDatabases
    void a_code_is_good_for_half_an_hour_and_not_sent_twice_in_a_minute(Engine engine) {
        begin(engine);
        String code = sent();
        assertThrows(RuleViolation.class, this::send);
        city.clock().putForward(Duration.ofMinutes(30));
        assertFalse(verify(code));
        assertTrue(verify(sent()), "a new one");
    }

    @OnBothDatabases
    void the_first_one_moves_up_and_down(Engine engine) {
        begin(engine);
        add("PHONE", "０９０−１１１１−２２２２");
        assertThrows(RuleViolation.class, () -> add("PHONE", "090(1111)2222"), "the same number");
        assertThrows(InvalidInput.class, () -> add("PHONE", "12"));
        assertThrows(InvalidInput.class, () -> add("MAIL", "a@b\r\nBcc: c@d.jp"));
        long second = rows().get(1).id();
        run(it -> it.useFirst(second));
        assertEquals(second, rows().get(0).id());
        run(it -> it.remove(second));
        assertTrue(rows().get(0).first(), "the other one is first again");
    }

    @OnBothDatabases
    void a_stranger_reaches_none_of_it(Engine engine) {
        begin(engine);
        Person stranger = new Town(city).registered("他人");
        new Town(city).keepsProfile(stranger, "他人", "一郎");
        long theirs = mail;
        person = stranger;
        assertThrows(NotFound.class, () -> run(it -> it.remove(theirs)));
        assertThrows(NotFound.class, () -> run(it -> it.useFirst(theirs)));
        assertThrows(NotFound.class, () -> run(it -> it.sendCode(theirs)));
        assertThrows(NotFound.class, () -> run(it -> it.verify(theirs, "1")));
    }

    private List<ContactRow> rows() {
        return city.as(person, CitizenContactService.class, CitizenContactService::mine);
    }

    private void add(String kind, String value) {
        run(it -> it.add(kind, value, ""));
    }

    private void send() {
        run(it -> it.sendCode(mail));
    }

    /** The code, as its reader finds it in the newest mail. */
    private String sent() {
        send();
        String body = city.rows(em -> em.createQuery(
                        "select m.body from Message m where m.accountId is null order by m.id desc", String.class)
                .setMaxResults(1)
                .getSingleResult());
        Matcher code = CODE.matcher(body);
        assertTrue(code.find(), body);
        return code.group();
    }

    private boolean verify(String code) {
        return city.as(person, CitizenContactService.class, it -> it.verify(mail, code));
    }

    private interface Act {
        void by(CitizenContactService service);
    }

    private void run(Act act) {
        city.as(person, CitizenContactService.class, it -> {
            act.by(it);
            return null;
        });
    }
}
