package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.citizen.CitizenRecordService;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingProgress;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.notification.boundary.system.MailingService;
import jp.fujimado.notification.control.ClaimedBatch;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;

/** One text on its way to many: the list that is frozen, and what becomes of it. */
class MailingDbTest {

    private CityOnDatabase city;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, MailingDbTest.class);
        accounts.clear();
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
    }

    private long account(String name) {
        Person person = new Town(city).registered(name);
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    @OnBothDatabases
    void a_list_is_frozen_and_frozen_anew_with_what_the_text_names(Engine engine) {
        begin(engine);
        long hanako = account("花子");
        long taro = account("太郎");
        long mailing = city.asSystem(Mailings.class, it -> it.create(MailingWalk.letter(Channel.MAIL)));
        assertEquals(2, freeze(mailing, List.of(hanako, taro)));
        assertEquals(1, freeze(mailing, List.of(taro)));
        assertEquals(List.of("太郎"), city.rows(em -> em.createNativeQuery(
                        "select person_name from mailing_recipient where mailing_id = ?1")
                .setParameter(1, mailing)
                .getResultList()));
    }

    @OnBothDatabases
    void nothing_is_changed_once_it_has_started(Engine engine) {
        begin(engine);
        long mailing = city.asSystem(Mailings.class, it -> it.create(MailingWalk.letter(Channel.MAIL)));
        city.execute("update mailing set state = 'RUNNING' where id = " + mailing);
        assertThrows(Conflict.class, () -> freeze(mailing, List.of(account("雪"))));
        assertThrows(
                Conflict.class,
                () -> city.asSystem(Mailings.class, it -> {
                    it.retext(mailing, MailingWalk.letter());
                    return null;
                }));
        assertThrows(NotFound.class, () -> freeze(-1, List.of(account("風"))));
    }

    @OnBothDatabases
    void everybody_who_agrees_has_the_text_in_the_inbox_and_on_her_channel_once(Engine engine) {
        begin(engine);
        Person hanako = agreeing("花子");
        Person taro = agreeing("太郎");
        Person never = new Town(city).registered("同意なし");
        long line1 = account(taro);
        city.asSystem(Addresses.class, it -> {
            it.keep(line1, Channel.LINE, "U" + line1);
            it.prefer(line1, "LINE");
            return null;
        });
        long mailing = started(MailingWalk.letter(Channel.MAIL, Channel.LINE), hanako, taro, never);
        MailingWalk.moveOn(city, mailing);
        Outbox mail = Outbox.mail(city, 10);
        Outbox line = new Outbox(city, Channel.LINE, 500, true);
        assertEquals(1, mail.drain(Lane.BULK));
        assertEquals(1, line.drain(Lane.BULK));
        assertEquals("花子 さんへ 3か月健診のお知らせ😀", mail.taken().get(0).subject());
        assertEquals("childcare", mail.taken().get(0).mailing().topic());
        assertEquals(0, messages(mailing, never));
        assertEquals(1, messages(mailing, taro));
        MessageRow row = city.as(taro, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0);
        assertEquals("太郎 さんへ 3か月健診のお知らせ😀", row.subject());
        String body = city.as(taro, CitizenMessageService.class, it -> it.open(row.id()))
                .body();
        assertEquals("健診を予約してください。\n", body);
        city.as(taro, CitizenMessageService.class, it -> it.follow(row.id()));
        assertThrows(NotFound.class, () -> city.as(hanako, CitizenMessageService.class, it -> it.follow(row.id())));
        MailingWalk.moveOn(city, mailing);
        MailingProgress progress = progress(mailing);
        assertEquals(MailingState.DONE, progress.state());
        assertEquals(3, progress.recipients());
        assertEquals(2, progress.enqueued());
        assertEquals(Map.of("CONSENT", 1L), progress.skipped());
        assertEquals(1, progress.count(Channel.LINE, DeliveryState.SENT));
        assertEquals(List.of(1L, 1L, 100L), List.of(progress.opened(), progress.acted(), (long) progress.percent()));
    }

    @OnBothDatabases
    void who_withdraws_between_enqueue_and_hand_over_gets_nothing(Engine engine) {
        begin(engine);
        Person stays = agreeing("花子");
        Person leaves = agreeing("太郎");
        long mailing = started(MailingWalk.letter(Channel.MAIL), stays, leaves);
        assertEquals(1, messages(mailing, leaves));
        city.as(leaves, CitizenConsentService.class, it -> {
            it.choose(Set.of());
            return null;
        });
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(1, mail.drain(Lane.BULK));
        assertEquals("花子 さんへ 3か月健診のお知らせ😀", mail.taken().get(0).subject());
        assertEquals(0, messages(mailing, leaves));
        assertEquals(Map.of("CONSENT", 1L), progress(mailing).skipped());
    }

    @OnBothDatabases
    void paused_and_cancelled_mailings_send_nothing(Engine engine) {
        begin(engine);
        long mailing = started(MailingWalk.letter(Channel.MAIL), agreeing("花子"), agreeing("太郎"));
        Outbox mail = Outbox.mail(city, 1);
        ClaimedBatch one = mail.claim(Lane.BULK).orElseThrow();
        mail.mark(one, mail.send(one.messages(), null));
        act(it -> it.pause(mailing));
        assertEquals(0, mail.drain(Lane.BULK));
        act(it -> it.resume(mailing));
        act(it -> it.cancel(mailing));
        MailingWalk.moveOn(city, mailing);
        assertEquals(0, mail.drain(Lane.BULK));
        MailingProgress progress = progress(mailing);
        assertEquals(1, progress.count(Channel.MAIL, DeliveryState.SENT));
        assertEquals(1, progress.count(Channel.MAIL, DeliveryState.SKIPPED));
        assertThrows(Conflict.class, () -> act(it -> it.resume(mailing)));
        assertEquals(
                List.of(),
                city.asSystem(MailingService.class, MailingService::moving).stream()
                        .filter(id -> id == mailing)
                        .toList());
    }

    @OnBothDatabases
    void what_a_worker_holds_when_its_mailing_is_cancelled_does_not_wait_for_ever(Engine engine) {
        begin(engine);
        long mailing = started(MailingWalk.letter(Channel.MAIL), agreeing("花子"), agreeing("太郎"));
        Outbox mail = Outbox.mail(city, 1).answering(Outcome.RETRY, null, "451 later");
        ClaimedBatch failing = mail.claim(Lane.BULK).orElseThrow();
        assertTrue(mail.claim(Lane.BULK).isPresent(), "held by a worker that dies");
        act(it -> it.cancel(mailing));
        MailingWalk.moveOn(city, mailing);
        mail.mark(failing, mail.send(failing.messages(), null));
        MailingWalk.moveOn(city, mailing);
        assertEquals(1, progress(mailing).count(Channel.MAIL, DeliveryState.SKIPPED));
        assertTrue(city.asSystem(MailingService.class, MailingService::moving).contains(mailing));
        city.clock().putForward(Duration.ofMinutes(3));
        MailingWalk.moveOn(city, mailing);
        assertEquals(2, progress(mailing).count(Channel.MAIL, DeliveryState.SKIPPED));
        assertFalse(city.asSystem(MailingService.class, MailingService::moving).contains(mailing));
    }

    @OnBothDatabases
    void enqueuing_once_more_after_a_kill_writes_nobody_twice(Engine engine) {
        begin(engine);
        Person hanako = agreeing("花子");
        long mailing = started(MailingWalk.letter(Channel.MAIL), hanako);
        // As if the server had been killed after the commit of the rows of another step.
        city.execute("update mailing set enqueued_at = null, enqueued_to = 0 where id = " + mailing);
        assertThrows(RuntimeException.class, () -> MailingWalk.moveOn(city, mailing), "numbers follow from the person");
        assertEquals(1, messages(mailing, hanako));
    }

    @OnBothDatabases
    void a_receipt_does_not_wait_behind_a_mailing(Engine engine) {
        begin(engine);
        Person hanako = agreeing("花子");
        started(MailingWalk.letter(Channel.MAIL), hanako, agreeing("太郎"), agreeing("次郎"));
        city.as(hanako, Notices.class, it -> {
            it.send(Notice.to(account(hanako), "課", "受け付けました", "本文", null));
            return null;
        });
        Outbox mail = Outbox.mail(city, 1);
        assertEquals(1, mail.drain(Lane.RECEIPT));
        assertEquals("受け付けました", mail.taken().get(0).subject());
        assertEquals(3, mail.drain(Lane.BULK));
    }

    @OnBothDatabases
    void what_was_read_in_the_inbox_is_not_sent_any_more(Engine engine) {
        begin(engine);
        Person hanako = agreeing("花子");
        long mailing = started(MailingWalk.letter(Channel.MAIL), hanako);
        long message = city.as(hanako, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0)
                .id();
        city.as(hanako, CitizenMessageService.class, it -> it.open(message));
        assertEquals(0, Outbox.mail(city, 10).drain(Lane.BULK));
        assertEquals(1, progress(mailing).count(Channel.MAIL, DeliveryState.SKIPPED));
    }

    @OnBothDatabases
    void messages_of_mailings_are_held_downloaded_and_erased_like_others(Engine engine) {
        begin(engine);
        Person hanako = agreeing("花子");
        long mailing = started(MailingWalk.letter(Channel.MAIL), hanako);
        String held = city.as(hanako, CitizenRecordService.class, CitizenRecordService::held)
                .toString();
        assertTrue(held.contains("花子 さんへ 3か月健診のお知らせ😀"), held);
        assertTrue(held.contains("hanako@example.jp"), held);
        city.as(hanako, CitizenRecordService.class, CitizenRecordService::erase);
        long account = accounts.get(hanako);
        assertEquals(0, messages(mailing, hanako));
        for (String table : List.of("mailing_recipient", "recipient_address", "delivery_wish", "channel_choice")) {
            assertEquals(0, count(table + " where account_id = " + account), table);
        }
        assertEquals(0, Outbox.mail(city, 10).drain(Lane.BULK));
    }

    private final Map<Person, Long> accounts = new HashMap<>();

    private Person agreeing(String name) {
        return MailingWalk.agreeing(city, name);
    }

    private long account(Person person) {
        return accounts.computeIfAbsent(person, one -> MailingWalk.account(city, one));
    }

    private long started(NewMailing letter, Person... people) {
        return MailingWalk.started(
                city, letter, Stream.of(people).map(this::account).toList());
    }

    private MailingProgress progress(long mailing) {
        return city.asSystem(Mailings.class, it -> it.progress(mailing));
    }

    private void act(Consumer<Mailings> act) {
        city.asSystem(Mailings.class, it -> {
            act.accept(it);
            return null;
        });
    }

    private long messages(long mailing, Person person) {
        return count("message where mailing_id = " + mailing + " and account_id = " + account(person));
    }

    private long count(String from) {
        return city.rows(em ->
                ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }

    private long freeze(long mailing, List<Long> accounts) {
        return city.asSystem(Mailings.class, it -> it.freeze(mailing, MailingWalk.of(accounts)));
    }
}
