package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.partner.LineWebhook;
import jp.fujimado.notification.boundary.partner.LineWebhook.Outcome;
import jp.fujimado.notification.boundary.system.LineEventService;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.LineWebhooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Events of LINE come in once, and only from LINE. */
class LineEventDbTest {

    private static final String SECRET = "channel secret";
    private static final String USER = "U00000000000000000000000000000abc";

    private CityOnDatabase city;

    @BeforeEach
    void open() {
        System.setProperty(Setting.LINE_CHANNEL_SECRET.key(), SECRET);
    }

    @AfterEach
    void close() {
        System.clearProperty(Setting.LINE_CHANNEL_SECRET.key());
    }

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, LineEventDbTest.class);
        city.execute("DELETE FROM line_event", "DELETE FROM recipient_address", "DELETE FROM delivery");
    }

    @OnBothDatabases
    void what_line_has_signed_is_stored_and_worked_off_without_keeping_who_it_was(Engine engine) {
        begin(engine);
        assertEquals(Outcome.TAKEN, signed(event("follow")));
        assertEquals(List.of(USER), users());
        List<String> waiting = city.asSystem(LineEventService.class, it -> it.waiting(10));
        assertEquals(1, waiting.size());
        workOff();
        assertEquals(List.of(), city.asSystem(LineEventService.class, it -> it.waiting(10)));
        assertEquals(List.of(), users());
        assertEquals(1, count());
    }

    @OnBothDatabases
    void a_repeat_counts_once_also_after_it_was_worked_off(Engine engine) {
        begin(engine);
        String body = event("unfollow");
        signed(body);
        assertEquals(Outcome.TAKEN, signed(body), "LINE sends again what it believes lost");
        assertEquals(1, count());
        workOff();
        assertEquals(Outcome.TAKEN, signed(body.replace("\"isRedelivery\":false", "\"isRedelivery\":true")));
        assertEquals(1, count());
        assertEquals(List.of(), city.asSystem(LineEventService.class, it -> it.waiting(10)));
    }

    @OnBothDatabases
    void nothing_comes_in_that_line_has_not_signed(Engine engine) {
        begin(engine);
        String body = event("unfollow");
        assertEquals(Outcome.REFUSED, take(body, null));
        assertEquals(Outcome.REFUSED, take(body, ""));
        assertEquals(Outcome.REFUSED, take(body, "not base64!"));
        assertEquals(Outcome.REFUSED, take(body, LineWebhooks.signature("another secret", body)));
        assertEquals(Outcome.REFUSED, take(body.replace("abc", "abd"), LineWebhooks.signature(SECRET, body)));
        assertEquals(Outcome.REFUSED, take(body + " ", LineWebhooks.signature(SECRET, body)), "every byte counts");
        assertEquals(0, count());
    }

    @OnBothDatabases
    void an_old_event_is_not_played_again_when_its_number_is_forgotten(Engine engine) {
        begin(engine);
        String body = event("unfollow");
        signed(body);
        city.clock().putForward(Duration.ofDays(7));
        city.asSystem(LineEventService.class, it -> {
            it.forgetOld();
            return null;
        });
        assertEquals(0, count());
        assertEquals(Outcome.REFUSED, signed(body));
        String future = LineWebhooks.event("follow", USER, now().plus(Duration.ofDays(1)));
        assertEquals(Outcome.REFUSED, signed(future), "not of these days");
        assertEquals(0, count());
    }

    @OnBothDatabases
    void what_does_not_concern_the_city_is_taken_and_left_aside(Engine engine) {
        begin(engine);
        assertEquals(Outcome.TAKEN, signed(event("somethingNew")));
        assertEquals(Outcome.TAKEN, signed("{\"destination\":\"x\",\"events\":[]}"), "LINE's own test of the address");
        String group = event("follow").replace("\"type\":\"user\"", "\"type\":\"somebody\"");
        assertEquals(Outcome.TAKEN, signed(group));
        assertEquals(Outcome.REFUSED, signed("{"));
        assertEquals(Outcome.REFUSED, signed("[]"));
        assertEquals(0, count());
    }

    @OnBothDatabases
    void without_a_channel_the_door_is_closed(Engine engine) {
        begin(engine);
        System.clearProperty(Setting.LINE_CHANNEL_SECRET.key());
        assertEquals(Outcome.CLOSED, take(event("follow"), "x"));
    }

    @OnBothDatabases
    void who_blocks_the_account_is_not_written_to_until_she_lets_the_city_again(Engine engine) {
        begin(engine);
        Person citizen = new Town(city).registered("花子");
        long account = city.as(citizen, Accounts.class, it -> it.current().id());
        city.as(citizen, Addresses.class, it -> {
            it.keepAlone(account, Channel.LINE, USER);
            return null;
        });
        city.clock().putForward(Duration.ofMinutes(1));
        city.as(citizen, Addresses.class, it -> {
            it.prefer(account, "LINE");
            return null;
        });
        city.as(citizen, Notices.class, it -> {
            it.send(Notice.to(account, "課", "受け付けました", "本文", null));
            return null;
        });
        assertEquals(AddressState.BLOCKED, after(event("unfollow"), account));
        assertEquals(List.of(DeliveryState.FAILED), deliveries(), "what waited is not tried any more");
        city.clock().putForward(Duration.ofMinutes(1));
        String late = event("unfollow");
        city.clock().putForward(Duration.ofMinutes(1));
        assertEquals(AddressState.OK, after(event("follow"), account));
        assertEquals(AddressState.OK, after(late, account), "older than what is known");
        assertEquals(AddressState.OK, after(event("follow").replace(USER, "U1"), account), "somebody else");
    }

    private List<DeliveryState> deliveries() {
        return city.rows(
                em -> em.createQuery("select d.state from Delivery d where d.address = :user", DeliveryState.class)
                        .setParameter("user", USER)
                        .getResultList());
    }

    private AddressState after(String body, long account) {
        assertEquals(Outcome.TAKEN, signed(body));
        workOff();
        return city.rows(em -> em.createQuery(
                        "select a.state from RecipientAddress a where a.accountId = :account and a.channel = :line",
                        AddressState.class)
                .setParameter("account", account)
                .setParameter("line", Channel.LINE)
                .getSingleResult());
    }

    private Instant now() {
        return city.clock().instant();
    }

    private String event(String type) {
        return LineWebhooks.event(UUID.randomUUID().toString(), type, USER, now());
    }

    private Outcome signed(String body) {
        return take(body, LineWebhooks.signature(SECRET, body));
    }

    private Outcome take(String body, String signature) {
        return city.asSystem(LineWebhook.class, it -> it.take(body.getBytes(StandardCharsets.UTF_8), signature));
    }

    private void workOff() {
        city.asSystem(LineEventService.class, it -> {
            it.waiting(10).forEach(it::workOff);
            return null;
        });
    }

    private List<String> users() {
        return city.rows(
                em -> em.createQuery("select e.lineUser from LineEvent e where e.lineUser is not null", String.class)
                        .getResultList());
    }

    private long count() {
        return city.rows(em ->
                em.createQuery("select count(e) from LineEvent e", Long.class).getSingleResult());
    }
}
