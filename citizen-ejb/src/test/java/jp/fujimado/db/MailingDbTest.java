package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;

/** One text on its way to many: the list that is frozen, and what becomes of it. */
class MailingDbTest {

    private CityOnDatabase city;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, MailingDbTest.class);
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

    private long freeze(long mailing, List<Long> accounts) {
        return city.asSystem(Mailings.class, it -> it.freeze(mailing, MailingWalk.of(accounts)));
    }
}
