package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.Receiving;
import jp.fujimado.notification.Receiving.TopicChoice;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.notification.boundary.citizen.CitizenUnsubscribeService;
import jp.fujimado.notification.boundary.system.BounceService;
import jp.fujimado.notification.control.Bounce;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.CityClock;

/** What a person chose of how she is told, and what the world outside says of her address. */
class ReceivingDbTest {

    private CityOnDatabase city;
    private Person hanako;
    private long account;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, ReceivingDbTest.class);
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
        hanako = MailingWalk.agreeing(city, "花子");
        account = MailingWalk.account(city, hanako);
    }

    @OnBothDatabases
    void a_link_in_a_mail_ends_the_mails_of_its_topic_and_nothing_else(Engine engine) {
        begin(engine);
        String link = city.bean(Tokens.class).unsubscribe(account, "childcare");
        Person anybody = Person.citizen();
        assertEquals("子育て・健診", city.as(anybody, CitizenUnsubscribeService.class, it -> it.topic(link)));
        assertEquals(Set.of(Channel.MAIL), chosen().get("childcare"), "looking at the link ends nothing");
        stop(anybody, link);
        stop(anybody, link);
        assertEquals(Set.of(), chosen().get("childcare"));
        assertEquals(Set.of(Channel.MAIL), chosen().get("events"));
        started(null);
        notice();
        assertEquals(0, Outbox.mail(city, 10).drain(Lane.BULK));
        assertEquals(1, Outbox.mail(city, 10).drain(Lane.RECEIPT), "her own case");
    }

    @OnBothDatabases
    void a_link_that_was_altered_or_made_up_ends_nothing(Engine engine) {
        begin(engine);
        Tokens tokens = city.bean(Tokens.class);
        String link = tokens.unsubscribe(account, "childcare");
        char other = link.charAt(20) == 'A' ? 'B' : 'A';
        for (String bad : List.of(
                link.substring(0, 20) + other + link.substring(21),
                link.substring(1),
                tokens.delivery(account),
                account + " childcare",
                "",
                "%00")) {
            assertThrows(RuleViolation.class, () -> stop(hanako, bad), bad);
        }
        assertEquals(Set.of(Channel.MAIL), chosen().get("childcare"));
    }

    @OnBothDatabases
    void quiet_hours_hold_mailings_back_unless_they_are_urgent(Engine engine) {
        begin(engine);
        int hour =
                LocalDateTime.ofInstant(city.clock().instant(), CityClock.JAPAN).getHour();
        city.as(hanako, CitizenReceivingService.class, it -> {
            it.choose(
                    Set.of(Channel.MAIL),
                    Map.of("childcare", Set.of(Channel.MAIL)),
                    new Timing(hour, (hour + 2) % 24, null));
            return null;
        });
        started(null);
        notice();
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(0, mail.drain(Lane.BULK));
        assertEquals(0, mail.drain(Lane.RECEIPT), "she chose her cases for the inbox alone");
        started("川の水が増えているため");
        assertEquals(1, mail.drain(Lane.BULK));
        assertEquals("川の水が増えているため", mail.taken().get(0).mailing().urgentReason());
        city.clock().putForward(Duration.ofHours(2));
        assertEquals(1, mail.drain(Lane.BULK), "after the quiet");
    }

    @OnBothDatabases
    void what_she_chose_stays_while_line_is_blocked_and_a_way_that_came_later_is_not_switched_off(Engine engine) {
        begin(engine);
        String user = "U" + String.format("%032x", account);
        city.asSystem(Addresses.class, it -> {
            it.keepAlone(account, Channel.LINE, user);
            return null;
        });
        choose(Set.of(Channel.MAIL, Channel.LINE), Set.of(Channel.LINE));
        mark(user, AddressState.BLOCKED);
        assertEquals(Set.of(Channel.LINE), chosen().get("childcare"), "as she chose it");
        city.asSystem(Addresses.class, it -> {
            it.addBrowser(account, new NewBrowser("https://push.example/" + account, "key", "auth", "x"));
            return null;
        });
        choose(Set.of(Channel.MAIL, Channel.LINE), Set.of(Channel.LINE));
        assertEquals(Set.of(Channel.LINE, Channel.PUSH), chosen().get("childcare"), "her page showed no browser");
        started(null);
        assertEquals(0, Outbox.mail(city, 10).drain(Lane.BULK), "no mail in its place: she said no to mail");
    }

    private void choose(Set<Channel> offered, Set<Channel> channels) {
        city.as(hanako, CitizenReceivingService.class, it -> {
            it.choose(offered, Map.of("childcare", channels), Timing.ANY);
            return null;
        });
    }

    private void mark(String user, AddressState state) {
        city.asSystem(Addresses.class, it -> {
            it.mark(Channel.LINE, user, state, "test");
            return null;
        });
    }

    @OnBothDatabases
    void half_a_quiet_time_is_told_at_the_half_that_is_missing(Engine engine) {
        begin(engine);
        InvalidInput told = assertThrows(
                InvalidInput.class,
                () -> city.as(hanako, CitizenReceivingService.class, it -> {
                    it.choose(Set.of(Channel.MAIL), Map.of(), new Timing(22, null, null));
                    return null;
                }));
        assertEquals("quiet-until", told.problems().get(0).field());
    }

    @OnBothDatabases
    void a_mail_that_comes_back_switches_its_address_off_but_no_forged_one_does(Engine engine) {
        begin(engine);
        notice();
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(1, mail.drain(Lane.RECEIPT));
        long delivery = mail.taken().get(0).deliveryId();
        assertFalse(take(new Bounce(Long.toString(delivery), "failed", "5.1.1", "forged")));
        assertEquals(List.of(), receiving().unusable());
        String token = city.bean(Tokens.class).delivery(delivery);
        assertTrue(take(new Bounce(token, "delayed", "4.4.1", "later")));
        assertTrue(take(new Bounce(token, "failed", "5.2.2", "mailbox full")));
        assertEquals(List.of(), receiving().unusable(), "a full box is no dead address");
        assertTrue(take(new Bounce(token, "failed", "5.1.1", "no such user")));
        assertEquals(AddressState.DEAD, receiving().unusable().get(0).state());
        notice();
        assertEquals(0, mail.drain(Lane.RECEIPT));
    }

    private boolean take(Bounce bounce) {
        return city.asSystem(BounceService.class, it -> it.take(bounce));
    }

    private void stop(Person person, String link) {
        city.as(person, CitizenUnsubscribeService.class, it -> {
            it.stop(link);
            return null;
        });
    }

    private Receiving receiving() {
        return city.as(hanako, CitizenReceivingService.class, CitizenReceivingService::mine);
    }

    private Map<String, Set<Channel>> chosen() {
        return receiving().topics().stream()
                .collect(Collectors.toMap(row -> row.topic().code(), TopicChoice::chosen));
    }

    private void started(String urgent) {
        NewMailing plain = MailingWalk.letter(Channel.MAIL);
        NewMailing letter = new NewMailing(
                plain.topic(), plain.sender(), plain.link(), plain.texts(), plain.channels(), plain.purpose(), urgent);
        MailingWalk.started(city, letter, List.of(account));
    }

    private void notice() {
        city.as(hanako, Notices.class, it -> {
            it.send(Notice.to(account, "課", "受け付けました", "本文", null));
            return null;
        });
    }
}
