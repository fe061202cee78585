package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.system.DeliveryWorker;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.MailChannel;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.SmtpStandIn;

/** What goes wrong outside, and two servers on one database. */
class DeliveryFaultsDbTest {

    private static final int PEOPLE = 40;

    private static final SmtpStandIn RELAY = SmtpStandIn.start(0);

    private CityOnDatabase city;

    private void begin(Engine engine) {
        System.setProperty("test.smtp.port", Integer.toString(RELAY.port()));
        System.setProperty(Setting.MAIL_FROM.key(), "fujimado@city.example.jp");
        RELAY.fault(Fault.NONE);
        city = CityOnDatabase.of(engine, DeliveryFaultsDbTest.class);
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
        // A route that failed in another test has had its rest.
        city.clock().putForward(Duration.ofMinutes(2));
    }

    private List<Long> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> MailingWalk.account(city, MailingWalk.agreeing(city, "人" + number)))
                .toList();
    }

    @OnBothDatabases
    void two_servers_on_one_database_send_each_message_of_a_mailing_once(Engine engine) {
        begin(engine);
        CityOnDatabase other = city.secondNode(engine);
        // Servers keep the same time; a claim is over by the clock of who asks.
        other.clock()
                .putForward(
                        Duration.between(other.clock().instant(), city.clock().instant()));
        List<CityOnDatabase> nodes = List.of(city, other);
        long mailing = MailingWalk.begun(city, MailingWalk.letter(Channel.MAIL), people());
        AtomicInteger turn = new AtomicInteger();
        List<Object> results = Together.run(4, () -> {
            CityOnDatabase node = nodes.get(turn.getAndIncrement() % 2);
            MailingWalk.moveOn(node, mailing);
            Outbox mail = Outbox.mail(node, 3);
            mail.drain(Lane.BULK);
            return mail.taken().stream().map(one -> one.deliveryKey()).toList();
        });
        List<Object> sent = new ArrayList<>();
        for (Object result : results) {
            assertTrue(result instanceof List, () -> result.toString());
            sent.addAll((List<?>) result);
        }
        assertEquals(PEOPLE, new HashSet<>(sent).size(), "somebody got nothing");
        assertEquals(PEOPLE, sent.size(), "somebody got it twice");
        assertEquals(PEOPLE, count("message where mailing_id = " + mailing));
    }

    @OnBothDatabases
    void a_relay_that_is_down_for_five_minutes_gets_every_mail_once_afterwards(Engine engine) {
        begin(engine);
        RELAY.fault(Fault.DOWN);
        List<Long> people = people();
        MailingWalk.started(city, MailingWalk.letter(Channel.MAIL), people);
        people.forEach(one -> city.asSystem(Notices.class, it -> {
            it.send(Notice.to(one, "課", "受け付けました", "本文", null));
            return null;
        }));
        int before = RELAY.taken().size();
        for (int minute = 0; minute < 5; minute++) {
            drain();
            city.clock().putForward(Duration.ofMinutes(1));
        }
        assertEquals(before, RELAY.taken().size());
        RELAY.fault(Fault.NONE);
        for (int i = 0; i < 20 && count("delivery where state <> 'SENT'") > 0; i++) {
            city.clock().putForward(Duration.ofMinutes(10));
            drain();
        }
        assertEquals(0, count("delivery where state <> 'SENT'"), "something was lost");
        List<String> numbers = numbers(before);
        assertEquals(2 * PEOPLE, numbers.size());
        assertEquals(2 * PEOPLE, new HashSet<>(numbers).size(), "something came twice");
    }

    @OnBothDatabases
    void a_server_that_is_killed_before_it_has_noted_what_the_relay_took_repeats_it_under_the_same_number(
            Engine engine) {
        begin(engine);
        MailingWalk.started(city, MailingWalk.letter(Channel.MAIL), people());
        MailChannel way = city.bean(MailChannel.class);
        int before = RELAY.taken().size();
        Optional<ClaimedBatch> held = Outbox.mail(city, 15).claim(Lane.BULK);
        way.send(held.orElseThrow().messages(), null);
        assertEquals(15, RELAY.taken().size() - before, "taken, and then the server is gone");
        drain();
        assertEquals(PEOPLE, RELAY.taken().size() - before, "the others do not wait for it");
        city.clock().putForward(Duration.ofSeconds(121));
        drain();
        List<String> numbers = numbers(before);
        assertEquals(PEOPLE + 15, numbers.size());
        assertEquals(PEOPLE, new HashSet<>(numbers).size(), "no number that the relay does not know already");
        assertEquals(0, count("delivery where state <> 'SENT'"));
    }

    private void drain() {
        for (Lane lane : Lane.values()) {
            city.asSystem(DeliveryWorker.class, it -> it.drain(lane, Channel.MAIL));
        }
    }

    /** Numbers of the mails that the relay took since then. */
    private static List<String> numbers(int before) {
        Pattern number = Pattern.compile("Message-ID: <([^@]+)@");
        return RELAY.taken().stream()
                .skip(before)
                .map(mail ->
                        number.matcher(mail).results().findFirst().orElseThrow().group(1))
                .toList();
    }

    private long count(String from) {
        return city.rows(em ->
                ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }
}
