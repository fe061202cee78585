package jp.fujimado.db;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.citizen.CitizenMessageService;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.notification.boundary.citizen.CitizenSpeedService;
import jp.fujimado.notification.boundary.citizen.CitizenUnsubscribeService;
import jp.fujimado.notification.boundary.system.BounceService;
import jp.fujimado.notification.boundary.system.DeliveryService;
import jp.fujimado.notification.boundary.system.MailingService;
import jp.fujimado.notification.boundary.system.SpeedService;
import jp.fujimado.notification.control.Bounce;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.resident.boundary.citizen.CitizenConsentService;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffResidentService.Look;
import jp.fujimado.shared.text.ReaderLanguage;

/** A message to many, from its text to its end. */
final class MailingWalk {

    private final CityOnDatabase city;

    MailingWalk(CityOnDatabase city) {
        this.city = city;
    }

    /** A text in two languages that names the reader. */
    static NewMailing letter(Channel... channels) {
        return new NewMailing(
                "childcare",
                "子育て給付課",
                "/procedure/list.xhtml",
                List.of(
                        new MailingText(
                                ReaderLanguage.JA, "{{氏名}} さんへ 3か月健診のお知らせ😀", "健診を予約してください。\n{{お子さん}}", "健診のお知らせ"),
                        new MailingText(ReaderLanguage.EN, "Health check of your child", "Please book.", "Book now.")),
                Set.of(channels),
                "notices",
                null);
    }

    /** A text that is the same for everybody. */
    private static NewMailing plain(Channel... channels) {
        return new NewMailing(
                "events",
                "公民館",
                "/procedure/list.xhtml",
                List.of(new MailingText(ReaderLanguage.JA, "講座の案内", "来てください。", "講座の案内")),
                Set.of(channels),
                "notices",
                null);
    }

    /** Selects these accounts, with what stands for the placeholders. */
    static Selection of(List<Long> accounts) {
        String marks = "?" + ", ?".repeat(accounts.size() - 1);
        return new Selection(
                "select a.id as account_id, 'JA' as language, a.display_name as person_name,"
                        + " cast(null as varchar(100)) as child_name, cast(null as date) as due_on from account a"
                        + " where a.id in (" + marks + ")",
                List.copyOf(accounts));
    }

    /** Somebody who agrees to notices. */
    static Person agreeing(CityOnDatabase city, String name) {
        Person person = new Town(city).registered(name);
        city.as(person, CitizenConsentService.class, it -> {
            it.choose(Set.of("notices"));
            return null;
        });
        return person;
    }

    static long account(CityOnDatabase city, Person person) {
        return city.as(person, Accounts.class, it -> it.current().id());
    }

    /** A mailing that may go to these people, of which nothing is written yet. */
    static long begun(CityOnDatabase city, NewMailing letter, List<Long> accounts) {
        return city.asSystem(Mailings.class, it -> {
            long id = it.create(letter);
            it.freeze(id, of(accounts));
            it.start(id);
            return id;
        });
    }

    /** A mailing that is on its way to these people, all its messages written. */
    static long started(CityOnDatabase city, NewMailing letter, List<Long> accounts) {
        long mailing = begun(city, letter, accounts);
        moveOn(city, mailing);
        return mailing;
    }

    static void moveOn(CityOnDatabase city, long mailing) {
        boolean more = true;
        while (more) {
            more = city.asSystem(MailingService.class, it -> it.step(mailing));
        }
    }

    void everywhere() {
        Person reader = agreeing(city, "読む人");
        Person leaver = agreeing(city, "やめる人");
        List<Long> people = List.of(account(city, reader), account(city, leaver));
        city.asSystem(Addresses.class, it -> {
            people.forEach(
                    one -> it.addBrowser(one, new NewBrowser("https://push.example/" + one, "key", "auth", "x")));
            it.prefer(people.get(0), "LINE");
            it.prefer(people.get(0), "MAIL");
            it.mark(Channel.LINE, "nobody", AddressState.BLOCKED, "blocked");
            return null;
        });
        prepared(people);
        cancelled(people);
        long mailing = started(city, plain(Channel.MAIL, Channel.PUSH), people);
        city.as(leaver, CitizenConsentService.class, it -> {
            it.choose(Set.of());
            return null;
        });
        Outbox browsers = new Outbox(city, Channel.PUSH, 500, true).answering(Outcome.RETRY, null, "later");
        browsers.drain(Lane.BULK);
        city.clock().putForward(Duration.ofSeconds(20));
        browsers.drain(Lane.BULK);
        Outbox.mail(city, 10).answering(Outcome.DEAD_ADDRESS, null, "550").drain(Lane.BULK);
        Outbox.mail(city, 10).drain(Lane.RECEIPT);
        reads(reader);
        chooses(reader);
        long delivery =
                city.rows(em -> em.createQuery("select max(d.id) from Delivery d where d.channel = :mail", Long.class)
                        .setParameter("mail", Channel.MAIL)
                        .getSingleResult());
        city.asSystem(
                BounceService.class,
                it -> it.take(
                        new Bounce(city.bean(Tokens.class).delivery(delivery), "failed", "5.1.1", "no such user")));
        helped(people.get(1));
        city.asSystem(SpeedService.class, it -> {
            it.count();
            return null;
        });
        city.as(reader, CitizenSpeedService.class, CitizenSpeedService::days);
        ends(mailing);
        started(city, letter(), people);
        daily(people);
    }

    /** What goes in one mail a day. */
    private void daily(List<Long> people) {
        long mailing = started(city, plain(Channel.PUSH), people);
        city.execute("update delivery set lane = 'DIGEST', channel = 'MAIL' where mailing_id = " + mailing);
        Outbox.mail(city, 10).drain(Lane.DIGEST);
    }

    /** An official looks at what did not arrive. */
    private void helped(long account) {
        Person desk = new Town(city).signedIn(Person.official("citizen-desk:desk"), "森");
        Look look = new Look("phone", "");
        city.as(desk, StaffDeliveryService.class, it -> {
            String next = it.failed(Lane.BULK, Channel.MAIL, null, 1).next();
            it.failed(Lane.BULK, Channel.MAIL, next == null ? "2026-01-01T00:00:00Z 1" : next, 1);
            it.unusable(Channel.MAIL, AddressState.DEAD, null, 1);
            it.unusable(Channel.MAIL, AddressState.DEAD, "2026-01-01T00:00:00Z 1", 1);
            it.csv(Lane.RECEIPT, Channel.MAIL);
            it.find("nobody@example.jp", look);
            return it.find("R8-000001", look);
        });
        AddressRow dead =
                city.as(desk, StaffDeliveryService.class, it -> it.open(account, look, 0, 1)).addresses().stream()
                        .filter(AddressRow::isRepairable)
                        .findFirst()
                        .orElse(null);
        if (dead != null) {
            city.as(desk, StaffDeliveryService.class, it -> it.repair(account, dead.id(), "電話で聞いた"));
        }
    }

    private void cancelled(List<Long> people) {
        long mailing = started(city, plain(Channel.PUSH), people);
        city.asSystem(Mailings.class, it -> {
            it.cancel(mailing);
            return null;
        });
        moveOn(city, mailing);
    }

    private void prepared(List<Long> people) {
        city.asSystem(Mailings.class, it -> {
            long mailing = it.create(letter(Channel.MAIL));
            it.freeze(mailing, of(people));
            it.retext(mailing, letter(Channel.MAIL, Channel.LINE));
            it.testSend(letter(Channel.MAIL), new Facts(ReaderLanguage.JA, "花子", null, null), "self@example.jp");
            return it.preview(mailing, 3);
        });
    }

    private void reads(Person reader) {
        long message = city.as(reader, CitizenMessageService.class, it -> it.mine(0, 1))
                .rows()
                .get(0)
                .id();
        city.as(reader, CitizenMessageService.class, it -> it.open(message));
        city.as(reader, CitizenMessageService.class, it -> it.follow(message));
    }

    private void chooses(Person reader) {
        city.as(reader, CitizenReceivingService.class, it -> {
            it.choose(Set.of(Channel.MAIL), Map.of("case", Set.of(Channel.MAIL)), new Timing(22, 7, null));
            return it.mine();
        });
        String token = city.bean(Tokens.class).unsubscribe(account(city, reader), "childcare");
        city.as(reader, CitizenUnsubscribeService.class, it -> {
            it.stop(token);
            return it.topic(token);
        });
    }

    private void ends(long mailing) {
        city.asSystem(Mailings.class, it -> {
            it.pause(mailing);
            it.resume(mailing);
            it.failures(List.of(mailing), null, 10);
            return it.progress(mailing);
        });
        moveOn(city, mailing);
        city.asSystem(MailingService.class, MailingService::moving);
        city.asSystem(DeliveryService.class, it -> it.waiting(Lane.RECEIPT, Channel.MAIL));
    }
}
