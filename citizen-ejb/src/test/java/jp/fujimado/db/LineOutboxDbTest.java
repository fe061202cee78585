package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.LineChannel;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The outbox and LINE, with every fault in between: nobody is left out, nobody is told twice. LINE's own log says so. */
class LineOutboxDbTest {

    private static final int PEOPLE = 7;

    /** One for each database: the keys of two cities follow from the same numbers. */
    private static final Map<Engine, LineStandIn> LINES = new EnumMap<>(Engine.class);

    private LineStandIn line;
    private CityOnDatabase city;
    private String text;
    private List<String> users;

    @BeforeAll
    static void start() {
        System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "token");
    }

    @AfterAll
    static void stop() {
        System.clearProperty(Setting.LINE_CHANNEL_TOKEN.key());
        System.clearProperty(Setting.LINE_API_URL.key());
        LINES.values().forEach(LineStandIn::close);
    }

    @AfterEach
    void mend() {
        line.fault(Fault.NONE);
        line.monthlyLimit(Long.MAX_VALUE);
    }

    @OnBothDatabases
    void a_line_that_fails_or_is_too_busy_or_away_is_tried_again_until_it_works(Engine engine) {
        for (Fault fault : new Fault[] {Fault.FAILING, Fault.RATE_LIMITED, Fault.DOWN}) {
            started(engine, "のお知らせ");
            line.fault(fault);
            drain();
            assertEquals(Map.of(), line.timesTold(text), fault.name());
            line.fault(Fault.NONE);
            city.clock().putForward(Duration.ofSeconds(61));
            drain();
            assertEveryoneOnce();
        }
    }

    @OnBothDatabases
    void a_line_that_takes_it_and_never_answers_is_asked_again_with_the_same_key(Engine engine) {
        started(engine, "のお知らせ");
        line.fault(Fault.HALF_OPEN);
        ClaimedBatch batch = claim().orElseThrow();
        mark(batch, false);
        assertEquals(PEOPLE, line.timesTold(text).size(), "LINE has it, and we do not know");
        line.fault(Fault.NONE);
        city.clock().putForward(Duration.ofSeconds(61));
        drain();
        assertEveryoneOnce();
    }

    @OnBothDatabases
    void a_worker_that_dies_after_sending_costs_nobody_a_message_and_nobody_gets_two(Engine engine) {
        for (String words : new String[] {"のお知らせ", "のお知らせ {{氏名}} さんへ"}) {
            started(engine, words);
            ClaimedBatch batch = claim().orElseThrow();
            mark(batch, true);
            assertEquals(PEOPLE, line.timesTold(text).size());
            assertEquals(Optional.empty(), claim(), "nobody else may take it yet");
            city.clock().putForward(Duration.ofSeconds(121));
            drain();
            assertEveryoneOnce();
        }
    }

    @OnBothDatabases
    void a_slow_line_is_waited_for(Engine engine) {
        started(engine, "のお知らせ");
        line.slow(1200);
        line.fault(Fault.SLOW);
        drain();
        assertEveryoneOnce();
    }

    @OnBothDatabases
    void a_spent_quota_holds_them_until_the_next_month(Engine engine) {
        started(engine, "のお知らせ");
        line.monthlyLimit(line.usage() + PEOPLE - 1);
        drain();
        assertEquals(Map.of(), line.timesTold(text));
        line.monthlyLimit(Long.MAX_VALUE);
        Instant next = new Town(city)
                .today()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(CityClock.JAPAN)
                .toInstant();
        city.clock().putForward(Duration.between(city.clock().instant(), next).minusSeconds(1));
        assertEquals(Optional.empty(), claim());
        city.clock().putForward(Duration.ofDays(1));
        drain();
        assertEveryoneOnce();
    }

    @OnBothDatabases
    void an_id_that_line_does_not_know_is_written_to_no_more_and_all_others_get_it(Engine engine) {
        started(engine, "のお知らせ");
        String lost = users.get(3);
        city.execute("update delivery set address = 'lost' where address = '" + lost + "'");
        city.execute("update recipient_address set address = 'lost' where address = '" + lost + "'");
        drain();
        Map<String, Integer> expected = once();
        expected.remove(lost);
        assertEquals(expected, line.timesTold(text));
        assertEquals(AddressState.DEAD, city.rows(em -> em.createQuery(
                        "select a.state from RecipientAddress a where a.address = 'lost'", AddressState.class)
                .getSingleResult()));
    }

    private void started(Engine engine, String words) {
        city = CityOnDatabase.of(engine, LineOutboxDbTest.class);
        line = LINES.computeIfAbsent(
                engine, one -> LineStandIn.start(0, "token", "secret", URI.create("http://localhost:1/")));
        System.setProperty(Setting.LINE_API_URL.key(), line.url());
        city.execute("delete from delivery", "delete from recipient_address", "update mailing set state = 'DONE'");
        text = "健診" + UUID.randomUUID();
        List<Long> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> MailingWalk.account(city, MailingWalk.agreeing(city, "市民" + number)))
                .toList();
        users = people.stream().map(account -> String.format("U%032x", account)).toList();
        city.asSystem(Addresses.class, it -> {
            people.forEach(one -> it.keepAlone(one, Channel.LINE, String.format("U%032x", one)));
            people.forEach(one -> it.prefer(one, "LINE"));
            return null;
        });
        MailingWalk.started(city, letter(words), people);
    }

    private NewMailing letter(String words) {
        return new NewMailing(
                "childcare",
                "子育て給付課",
                null,
                List.of(new MailingText(ReaderLanguage.JA, "健診", "本文", text + words)),
                Set.of(Channel.LINE),
                "notices",
                null);
    }

    private Optional<ClaimedBatch> claim() {
        LineChannel channel = city.bean(LineChannel.class);
        return city.asSystem(DeliveryService.class, it -> it.claim(Lane.BULK, channel));
    }

    private void drain() {
        for (Optional<ClaimedBatch> batch = claim(); batch.isPresent(); batch = claim()) {
            mark(batch.get(), false);
        }
    }

    /** Sends outside any transaction, and writes down what became of it, if the worker lives so long. */
    private void mark(ClaimedBatch batch, boolean killed) {
        var handOvers = city.bean(LineChannel.class).send(batch.messages(), batch.batchKey());
        if (killed) {
            assertTrue(handOvers.stream().allMatch(one -> one.outcome() == Outcome.ACCEPTED), handOvers.toString());
        } else {
            city.asSystem(DeliveryService.class, it -> {
                it.mark(batch, handOvers);
                return null;
            });
        }
    }

    private void assertEveryoneOnce() {
        assertEquals(once(), line.timesTold(text));
        assertTrue(city.rows(em -> em.createQuery(
                                "select d.id from Delivery d where d.state <> jp.fujimado.notification.DeliveryState.SENT",
                                Long.class)
                        .getResultList())
                .isEmpty());
    }

    private Map<String, Integer> once() {
        Map<String, Integer> once = new HashMap<>();
        users.forEach(user -> once.put(user, 1));
        return once;
    }
}
