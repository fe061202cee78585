package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.OutgoingMessage;

/** Messages to one person on their way out. */
class OutboxDbTest {

    @OnBothDatabases
    void workers_at_the_same_time_never_hold_the_same_mail(Engine engine) {
        CityOnDatabase city = withMails(engine, 120);
        Outbox mail = Outbox.mail(city, 7);
        List<Object> results = Together.run(4, () -> {
            List<Long> mine = new ArrayList<>();
            for (Optional<ClaimedBatch> batch = mail.claim(Lane.RECEIPT);
                    batch.isPresent();
                    batch = mail.claim(Lane.RECEIPT)) {
                batch.get().messages().forEach(message -> mine.add(message.deliveryId()));
            }
            return mine;
        });
        List<Long> all = new ArrayList<>();
        for (Object result : results) {
            assertTrue(result instanceof List, () -> result.toString());
            ((List<?>) result).forEach(id -> all.add((Long) id));
        }
        assertEquals(all.size(), new HashSet<>(all).size(), "a mail was held twice");
        assertEquals(120, all.size(), "a mail was left lying");
    }

    @OnBothDatabases
    void a_mail_of_a_worker_that_died_is_taken_over_after_two_minutes(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        Outbox mail = Outbox.mail(city, 10);
        ClaimedBatch first = mail.claim(Lane.RECEIPT).orElseThrow();
        assertTrue(mail.claim(Lane.RECEIPT).isEmpty());
        city.clock().putForward(Duration.ofSeconds(119));
        assertTrue(mail.claim(Lane.RECEIPT).isEmpty());
        city.clock().putForward(Duration.ofSeconds(2));
        ClaimedBatch second = mail.claim(Lane.RECEIPT).orElseThrow();
        OutgoingMessage message = second.messages().get(0);
        assertEquals(first.messages().get(0).deliveryKey(), message.deliveryKey(), "a repeat must be recognisable");
        assertEquals(first.messages().get(0).key(), message.key());
        mail.mark(first, List.of(HandOver.accepted(message)));
        assertEquals(DeliveryState.CLAIMED, mail.delivery(message.deliveryId()).state(), "the first has lost it");
        mail.mark(second, List.of(HandOver.accepted(message)));
        assertEquals(DeliveryState.SENT, mail.delivery(message.deliveryId()).state());
    }

    @OnBothDatabases
    void a_refused_mail_waits_longer_each_time_and_is_given_up_after_eight_tries(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        Outbox mail = Outbox.mail(city, 10).answering(Outcome.RETRY, null, "😀".repeat(400));
        for (int tries = 1; tries < 8; tries++) {
            assertEquals(1, mail.drain(Lane.RECEIPT));
            long wait = Math.min(15L << (2 * (tries - 1)), 21600);
            city.clock().putForward(Duration.ofSeconds(wait - 1));
            assertEquals(0, mail.drain(Lane.RECEIPT), "not before " + wait + " s");
            city.clock().putForward(Duration.ofSeconds(2));
        }
        assertEquals(1, mail.drain(Lane.RECEIPT));
        long id = mail.taken().get(0).deliveryId();
        assertEquals(DeliveryState.FAILED, mail.delivery(id).state());
        assertEquals(500, mail.delivery(id).lastError().length());
        city.clock().putForward(Duration.ofDays(30));
        assertEquals(0, mail.drain(Lane.RECEIPT));
    }

    @OnBothDatabases
    void a_partner_who_wants_to_be_left_alone_longer_is(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        Outbox mail = Outbox.mail(city, 10).answering(Outcome.RETRY, Duration.ofMinutes(10), "slow down");
        assertEquals(1, mail.drain(Lane.RECEIPT));
        city.clock().putForward(Duration.ofSeconds(595));
        assertEquals(0, mail.drain(Lane.RECEIPT));
        city.clock().putForward(Duration.ofSeconds(6));
        assertEquals(1, mail.drain(Lane.RECEIPT));
    }

    @OnBothDatabases
    void what_is_refused_for_good_is_not_tried_again(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        Outbox mail = Outbox.mail(city, 10).answering(Outcome.REFUSED, null, "554 spam");
        assertEquals(1, mail.drain(Lane.RECEIPT));
        city.clock().putForward(Duration.ofDays(30));
        assertEquals(0, mail.drain(Lane.RECEIPT));
        assertEquals(
                DeliveryState.FAILED,
                mail.delivery(mail.taken().get(0).deliveryId()).state());
    }

    @OnBothDatabases
    void a_dead_address_is_written_to_no_more_until_the_person_proves_it_again(Engine engine) {
        CityOnDatabase city = withMails(engine, 2);
        Outbox dead = Outbox.mail(city, 1).answering(Outcome.DEAD_ADDRESS, null, "550 5.1.1 no such user");
        assertEquals(1, dead.drain(Lane.RECEIPT), "the second one does not even try");
        assertEquals(2, count(city, "delivery where state = 'FAILED'"));
        send(city, PERSON.get(), 1);
        assertEquals(0, Outbox.mail(city, 10).drain(Lane.RECEIPT));
        long account = city.as(PERSON.get(), Accounts.class, it -> it.current().id());
        city.asSystem(jp.fujimado.notification.boundary.Addresses.class, it -> {
            it.proved(account, jp.fujimado.notification.Channel.MAIL, "Hanako@example.jp");
            return null;
        });
        send(city, PERSON.get(), 1);
        assertEquals(1, Outbox.mail(city, 10).drain(Lane.RECEIPT));
        assertEquals(4, count(city, "message where account_id = " + account), "all of them lie in the inbox");
    }

    @OnBothDatabases
    void a_mail_that_was_handed_over_is_not_sent_again(Engine engine) {
        CityOnDatabase city = withMails(engine, 3);
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(3, mail.drain(Lane.RECEIPT));
        city.clock().putForward(Duration.ofDays(1));
        assertEquals(0, mail.drain(Lane.RECEIPT));
        assertEquals(3, count(city, "delivery where prompt = 1"));
    }

    private static final ThreadLocal<Person> PERSON = new ThreadLocal<>();

    private static CityOnDatabase withMails(Engine engine, int mails) {
        CityOnDatabase city = CityOnDatabase.of(engine, OutboxDbTest.class);
        city.execute("DELETE FROM delivery");
        PERSON.set(new Town(city).registered("花子"));
        send(city, PERSON.get(), mails);
        return city;
    }

    private static void send(CityOnDatabase city, Person person, int mails) {
        city.as(person, Notices.class, notices -> {
            long account = city.bean(Accounts.class).current().id();
            for (int i = 0; i < mails; i++) {
                notices.send(Notice.to(account, "子育て給付課", "件名" + i, "本文\n" + i, "/x"));
            }
            return null;
        });
    }

    private static long count(CityOnDatabase city, String from) {
        return city.rows(em ->
                ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }
}
