package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewBrowser;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.boundary.Addresses;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.notification.control.OutgoingMessage;
import jp.fujimado.shared.text.ReaderLanguage;

/** What stands for a placeholder reaches every channel as it is. */
class MailingNamesDbTest {

    @OnBothDatabases
    void a_name_is_only_a_name_whatever_stands_in_it(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, MailingNamesDbTest.class);
        city.execute("delete from delivery", "update mailing set state = 'DONE'");
        String name = "<b>😀{{期日}}</b>\r\nBcc: x@example.jp " + "𠮷".repeat(80);
        Set<Channel> channels = EnumSet.allOf(Channel.class);
        MailingText text = new MailingText(ReaderLanguage.JA, "{{氏名}}様", "本文 {{氏名}}", "短い {{氏名}}");
        Person person = MailingWalk.agreeing(city, "名");
        long account = MailingWalk.account(city, person);
        city.asSystem(Addresses.class, it -> {
            it.addBrowser(account, new NewBrowser("https://push.example/name", "key", "auth", "x"));
            it.keep(account, Channel.LINE, "U-name");
            return null;
        });
        city.as(person, CitizenReceivingService.class, it -> {
            it.choose(channels, Map.of("childcare", channels), new Timing(null, null, null));
            return null;
        });
        long mailing = city.asSystem(Mailings.class, it -> {
            long id = it.create(new NewMailing("childcare", "課", null, List.of(text), channels, "notices", null));
            it.freeze(id, MailingWalk.of(List.of(account)));
            it.start(id);
            return id;
        });
        city.rows(em -> em.createNativeQuery(
                        "update mailing_recipient set person_name = ?1 where mailing_id = " + mailing)
                .setParameter(1, name)
                .executeUpdate());
        MailingWalk.moveOn(city, mailing);
        for (Channel channel : channels) {
            Outbox outbox = new Outbox(city, channel, 10, false);
            outbox.drain(Lane.BULK);
            assertEquals(1, outbox.taken().size(), channel + "");
            OutgoingMessage message = outbox.taken().get(0);
            assertEquals(name + "様", message.subject());
            assertEquals("本文 " + name, message.body());
            assertEquals("短い " + name, message.shortText());
        }
    }
}
