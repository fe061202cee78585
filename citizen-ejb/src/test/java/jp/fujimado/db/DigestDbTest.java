package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.notification.boundary.citizen.CitizenUnsubscribeService;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.OutgoingMessage;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.time.CityClock;

/** Who wants it once a day gets one mail with everything. */
class DigestDbTest {

    private CityOnDatabase city;
    private Person hanako;
    private Person taro;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, DigestDbTest.class);
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
        hanako = MailingWalk.agreeing(city, "花子");
        taro = MailingWalk.agreeing(city, "太郎");
        account = MailingWalk.account(city, hanako);
        wants(hanako, (hour() + 3) % 24);
    }

    private int hour() {
        return LocalDateTime.ofInstant(city.clock().instant(), CityClock.JAPAN).getHour();
    }

    private void wants(Person person, Integer digestHour) {
        Set<Channel> mail = Set.of(Channel.MAIL);
        city.as(person, CitizenReceivingService.class, it -> {
            it.choose(
                    Set.of(Channel.MAIL),
                    Map.of("childcare", mail, "events", mail, "case", mail),
                    new Timing(null, null, digestHour));
            return null;
        });
    }

    @OnBothDatabases
    void a_days_messages_are_one_mail_at_her_hour_and_each_is_marked_as_sent(Engine engine) {
        begin(engine);
        started("childcare", "健診の案内", null);
        started("events", "講座の案内", null);
        started("events", "川の水が増えています", "避難のため");
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(4, mail.drain(Lane.BULK), "all three for him, the urgent one for her");
        assertEquals(0, mail.drain(Lane.DIGEST), "not before her hour");
        city.clock().putForward(Duration.ofHours(3));
        assertEquals(1, mail.drain(Lane.DIGEST));
        OutgoingMessage one = mail.taken().get(4);
        assertEquals("今日のお知らせ 2件", one.subject());
        assertTrue(one.body().startsWith("■ 健診の案内（課）\n本文"), one.body());
        assertTrue(one.body().contains("■ 講座の案内（課）\n本文"), one.body());
        assertEquals("childcare,events", one.mailing().topic());
        assertEquals(0, mail.drain(Lane.DIGEST));
        assertEquals(0, mail.drain(Lane.BULK));
        assertEquals(6, count("delivery where state = 'SENT'"));
        String link = city.bean(Tokens.class).unsubscribe(account, one.mailing().topic());
        assertEquals("子育て・健診・催し・講座", city.as(Person.citizen(), CitizenUnsubscribeService.class, it -> it.topic(link)));
        city.as(Person.citizen(), CitizenUnsubscribeService.class, it -> {
            it.stop(link);
            return null;
        });
        assertEquals(
                2,
                count("channel_choice where wanted = 0 and channel = 'MAIL' and account_id = " + account
                        + " and topic in ('childcare', 'events')"));
    }

    @OnBothDatabases
    void a_mail_that_fails_fails_for_all_that_were_in_it_and_goes_as_one_again(Engine engine) {
        begin(engine);
        started("childcare", "健診の案内", null);
        started("events", "講座の案内", null);
        Outbox.mail(city, 10).drain(Lane.BULK);
        city.clock().putForward(Duration.ofHours(3));
        assertEquals(
                1, Outbox.mail(city, 10).answering(Outcome.RETRY, null, "450").drain(Lane.DIGEST));
        assertEquals(2, count("delivery where state = 'WAITING' and attempts = 1 and last_error = '450'"));
        city.clock().putForward(Duration.ofSeconds(16));
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(1, mail.drain(Lane.DIGEST));
        assertEquals("今日のお知らせ 2件", mail.taken().get(0).subject());
        assertEquals(0, count("delivery where state = 'WAITING'"));
    }

    @OnBothDatabases
    void what_is_paused_read_or_not_agreed_to_any_more_is_left_out(Engine engine) {
        begin(engine);
        long paused = started("childcare", "止めたもの", null);
        started("events", "読んだもの", null);
        started("events", "残るもの", null);
        Outbox mail = Outbox.mail(city, 10);
        mail.drain(Lane.BULK);
        city.asSystem(Mailings.class, it -> {
            it.pause(paused);
            return null;
        });
        city.execute("update message set read_at = created_at where account_id = " + account + " and mailing_id ="
                + " (select max(g.id) - 1 from mailing g)");
        city.clock().putForward(Duration.ofHours(3));
        int before = mail.taken().size();
        assertEquals(1, mail.drain(Lane.DIGEST));
        assertEquals("残るもの", mail.taken().get(before).subject(), "alone, as it is");
        city.asSystem(Mailings.class, it -> {
            it.resume(paused);
            return null;
        });
        city.as(hanako, CitizenConsentService.class, it -> {
            it.choose(Set.of());
            return null;
        });
        assertEquals(0, mail.drain(Lane.DIGEST));
        assertEquals(0, count("message where mailing_id = " + paused + " and account_id = " + account));
    }

    @OnBothDatabases
    void a_worker_that_died_with_it_leaves_the_same_mail_to_another(Engine engine) {
        begin(engine);
        started("childcare", "健診の案内", null);
        started("events", "講座の案内", null);
        Outbox mail = Outbox.mail(city, 10);
        mail.drain(Lane.BULK);
        city.clock().putForward(Duration.ofHours(3));
        OutgoingMessage first = mail.claim(Lane.DIGEST).orElseThrow().messages().get(0);
        assertFalse(mail.claim(Lane.DIGEST).isPresent());
        city.clock().putForward(Duration.ofSeconds(121));
        OutgoingMessage second =
                mail.claim(Lane.DIGEST).orElseThrow().messages().get(0);
        assertEquals(first.deliveryKey(), second.deliveryKey());
        assertEquals(first.body(), second.body());
        assertEquals(2, count("delivery where state = '" + DeliveryState.CLAIMED + "'"));
    }

    private long started(String topic, String subject, String urgent) {
        NewMailing letter = new NewMailing(
                topic,
                "課",
                "/procedure/list.xhtml",
                List.of(new MailingText(ReaderLanguage.JA, subject, "本文", subject)),
                Set.of(Channel.MAIL),
                "notices",
                urgent);
        return MailingWalk.started(city, letter, List.of(account, MailingWalk.account(city, taro)));
    }

    private long count(String from) {
        return city.rows(em ->
                ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }
}
