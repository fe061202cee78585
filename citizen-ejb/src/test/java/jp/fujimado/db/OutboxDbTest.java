package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.control.OutgoingMail;
import jp.fujimado.notification.entity.Delivery;

class OutboxDbTest {

    @OnBothDatabases
    void workers_at_the_same_time_never_hold_the_same_mail(Engine engine) {
        CityOnDatabase city = withMails(engine, 120);
        List<Object> results = Together.run(4, () -> {
            List<Long> mine = new ArrayList<>();
            List<OutgoingMail> batch = claim(city, 7);
            while (!batch.isEmpty()) {
                batch.forEach(mail -> mine.add(mail.deliveryId()));
                batch = claim(city, 7);
            }
            return mine;
        });
        List<Long> all = new ArrayList<>();
        for (Object result : results) {
            assertTrue(result instanceof List, () -> result.toString());
            ((List<?>) result).forEach(id -> all.add((Long) id));
        }
        Set<Long> different = new HashSet<>(all);
        assertEquals(all.size(), different.size(), "a mail was held twice");
        all.addAll(claim(city, 1000).stream().map(OutgoingMail::deliveryId).toList());
        assertEquals(120, new HashSet<>(all).size(), "a mail was left lying");
    }

    @OnBothDatabases
    void a_mail_of_a_worker_that_died_is_taken_over_after_two_minutes(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        OutgoingMail first = claim(city, 10).get(0);
        assertEquals(List.of(), claim(city, 10));
        city.clock().putForward(Duration.ofSeconds(119));
        assertEquals(List.of(), claim(city, 10));
        city.clock().putForward(Duration.ofSeconds(2));
        OutgoingMail second = claim(city, 10).get(0);
        assertEquals(first.deliveryKey(), second.deliveryKey(), "a repeat must be recognisable");
        handedOver(city, first);
        assertEquals(DeliveryState.CLAIMED, delivery(city, second).state(), "the first worker has lost it");
        handedOver(city, second);
        assertEquals(DeliveryState.SENT, delivery(city, second).state());
    }

    @OnBothDatabases
    void a_refused_mail_waits_longer_each_time_and_is_given_up_after_eight_tries(Engine engine) {
        CityOnDatabase city = withMails(engine, 1);
        for (int tries = 1; tries < 8; tries++) {
            OutgoingMail mail = claim(city, 10).get(0);
            failed(city, mail, "😀".repeat(400));
            assertEquals(DeliveryState.WAITING, delivery(city, mail).state());
            long wait = Math.min(15L << (2 * (tries - 1)), 21600);
            city.clock().putForward(Duration.ofSeconds(wait - 5));
            assertEquals(List.of(), claim(city, 10), "not before " + wait + " s");
            city.clock().putForward(Duration.ofSeconds(6));
        }
        OutgoingMail last = claim(city, 10).get(0);
        failed(city, last, "no such user");
        assertEquals(DeliveryState.FAILED, delivery(city, last).state());
        city.clock().putForward(Duration.ofDays(30));
        assertEquals(List.of(), claim(city, 10));
    }

    @OnBothDatabases
    void a_mail_that_was_handed_over_is_not_sent_again(Engine engine) {
        CityOnDatabase city = withMails(engine, 3);
        claim(city, 10).forEach(mail -> handedOver(city, mail));
        city.clock().putForward(Duration.ofDays(1));
        assertEquals(List.of(), claim(city, 10));
    }

    private static CityOnDatabase withMails(Engine engine, int mails) {
        CityOnDatabase city = CityOnDatabase.of(engine, OutboxDbTest.class);
        city.execute("DELETE FROM delivery");
        Person person = new Town(city).registered("花子");
        long account = city.rows(em -> em.createQuery("select a.id from Account a where a.subject = :s", Long.class)
                .setParameter("s", person.subject())
                .getSingleResult());
        city.as(person, Notices.class, notices -> {
            for (int i = 0; i < mails; i++) {
                notices.send(new Notice(account, "a@example.jp", "子育て給付課", "件名" + i, "本文\n" + i, "/x"));
            }
            return null;
        });
        return city;
    }

    private static List<OutgoingMail> claim(CityOnDatabase city, int limit) {
        return city.asSystem(DeliveryService.class, it -> it.claim(limit));
    }

    private static void handedOver(CityOnDatabase city, OutgoingMail mail) {
        city.asSystem(DeliveryService.class, it -> {
            it.handedOver(mail);
            return null;
        });
    }

    private static void failed(CityOnDatabase city, OutgoingMail mail, String error) {
        city.asSystem(DeliveryService.class, it -> {
            it.failed(mail, error);
            return null;
        });
    }

    private static Delivery delivery(CityOnDatabase city, OutgoingMail mail) {
        return city.rows(em -> em.find(Delivery.class, mail.deliveryId()));
    }
}
