package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.LoginProvider;
import jp.fujimado.identity.OutsideLogin;
import jp.fujimado.identity.SignIn;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.LoginRecord;
import jp.fujimado.identity.boundary.citizen.CitizenAccountService;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.BrowserRow;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.citizen.CitizenBrowserService;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import org.junit.jupiter.api.AfterEach;

/** Where a person is reached outside the house: her browsers, and the LINE login that she has linked. */
class BrowserDbTest {

    private static final String KEY = "B" + "A".repeat(86);
    private static final String AUTH = "A".repeat(22);
    private static final LoginProvider LINE = new LoginProvider("line", "LINE", false);

    private CityOnDatabase city;
    private Person hanako;
    private Person taro;

    private void begin(Engine engine) {
        city = CityOnDatabase.shared(engine);
        hanako = new Town(city).registered("花子");
        taro = new Town(city).registered("太郎");
    }

    @OnBothDatabases
    void a_browser_is_added_once_and_taken_away_by_its_owner_alone(Engine engine) {
        begin(engine);
        String endpoint = endpoint();
        add(hanako, endpoint, "Firefox（Linux）");
        add(hanako, endpoint, "Firefox（Linux）");
        List<BrowserRow> rows = mine(hanako);
        assertEquals(1, rows.size());
        assertEquals("Firefox（Linux）", rows.get(0).name());
        assertEquals(64, rows.get(0).mark().length());
        long id = rows.get(0).id();
        assertThrows(NotFound.class, () -> remove(taro, id));
        remove(hanako, id);
        assertEquals(List.of(), mine(hanako));
        assertThrows(NotFound.class, () -> remove(hanako, id));
    }

    @OnBothDatabases
    void a_browser_that_another_person_uses_now_shows_her_messages_alone(Engine engine) {
        begin(engine);
        String shared = endpoint();
        add(hanako, shared, "Chrome（Windows）");
        add(taro, shared, "Chrome（Windows）");
        assertEquals(List.of(), mine(hanako));
        assertEquals(1, mine(taro).size());
    }

    @OnBothDatabases
    void a_browser_that_is_gone_is_shown_as_such_and_comes_back_when_added_again(Engine engine) {
        begin(engine);
        String endpoint = endpoint();
        add(hanako, endpoint, "Chrome（Android）");
        city.as(hanako, Addresses.class, it -> {
            it.mark(Channel.PUSH, endpoint, AddressState.DEAD, "status 410");
            return null;
        });
        assertEquals(false, mine(hanako).get(0).usable());
        add(hanako, endpoint, "Chrome（Android）");
        assertTrue(mine(hanako).get(0).usable());
    }

    @OnBothDatabases
    void addresses_that_are_no_push_service_and_keys_that_are_none_are_refused(Engine engine) {
        begin(engine);
        for (String address : new String[] {"https://127.0.0.1/x", "http://localhost:9990/", "", null}) {
            assertThrows(BadRequest.class, () -> add(hanako, address, "x"));
        }
        String endpoint = endpoint();
        for (String[] keys : new String[][] {{"A".repeat(87), AUTH}, {KEY, "A"}, {null, null}, {"あ", AUTH}}) {
            assertThrows(BadRequest.class, () -> add(hanako, new NewBrowser(endpoint, keys[0], keys[1], "x")));
        }
        assertEquals(List.of(), mine(hanako));
    }

    @OnBothDatabases
    void eleven_browsers_are_one_too_many(Engine engine) {
        begin(engine);
        String first = endpoint();
        add(hanako, first, "x");
        for (int i = 1; i < 10; i++) {
            add(hanako, endpoint(), "x");
        }
        assertThrows(RuleViolation.class, () -> add(hanako, endpoint(), "x"));
        add(hanako, first, "x");
        assertEquals(10, mine(hanako).size());
    }

    @OnBothDatabases
    void who_signs_in_by_line_or_links_it_is_reached_by_line_until_it_is_taken_off(Engine engine) {
        begin(engine);
        System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "token");
        String user = "U" + UUID.randomUUID().toString().replace("-", "");
        city.as(hanako, CitizenAccountService.class, it -> signedIn(it, new OutsideLogin("line", user)));
        assertEquals(List.of(user), lineOf(hanako));
        city.as(hanako, CitizenAccountService.class, it -> signedIn(it, new OutsideLogin("google", "1")));
        assertEquals(List.of(user), lineOf(hanako), "Google is no way to write to her");
        city.as(taro, LoginRecord.class, it -> linked(it, user));
        assertEquals(List.of(user), lineOf(taro));
        assertEquals(List.of(), lineOf(hanako), "one LINE, one person");
        city.as(taro, LoginRecord.class, it -> {
            it.note("login.unlink", "google", "Google");
            return null;
        });
        assertEquals(List.of(user), lineOf(taro));
        city.as(taro, LoginRecord.class, it -> {
            it.note("login.unlink", "line", "LINE");
            return null;
        });
        assertEquals(List.of(), lineOf(taro));
    }

    @OnBothDatabases
    void without_a_line_channel_nobody_is_offered_line(Engine engine) {
        begin(engine);
        city.as(hanako, CitizenAccountService.class, it -> signedIn(it, new OutsideLogin("line", "U1")));
        assertEquals(List.of(), lineOf(hanako));
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(Setting.LINE_CHANNEL_TOKEN.key());
    }

    private static AccountCard signedIn(CitizenAccountService service, OutsideLogin login) {
        return service.signedIn(new SignIn("花子", null, null, login));
    }

    private static Object linked(LoginRecord record, String user) {
        record.linked(LINE, user);
        return null;
    }

    private List<String> lineOf(Person person) {
        long account = city.as(person, Accounts.class, it -> it.current().id());
        return city.rows(em -> em.createQuery(
                        "select a.address from RecipientAddress a where a.accountId = :account and a.channel = :line",
                        String.class)
                .setParameter("account", account)
                .setParameter("line", Channel.LINE)
                .getResultList());
    }

    /** One that has just subscribed. */
    static NewBrowser browser(String name) {
        return new NewBrowser(endpoint(), KEY, AUTH, name);
    }

    private static String endpoint() {
        return "https://updates.push.services.mozilla.com/wpush/v2/" + UUID.randomUUID();
    }

    private void add(Person person, String endpoint, String name) {
        add(person, new NewBrowser(endpoint, KEY, AUTH, name));
    }

    private void add(Person person, NewBrowser browser) {
        city.as(person, CitizenBrowserService.class, it -> {
            it.add(browser);
            return null;
        });
    }

    private void remove(Person person, long id) {
        city.as(person, CitizenBrowserService.class, it -> {
            it.remove(id);
            return null;
        });
    }

    private List<BrowserRow> mine(Person person) {
        return city.as(person, CitizenBrowserService.class, CitizenBrowserService::mine);
    }
}
