package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.mypage.boundary.system.RetentionService;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;

/** Mails that lie in nobody's inbox are kept for thirty days, however many there are. */
class ForgottenMailsDbTest {

    private static final int MANY = 501;

    @OnBothDatabases
    void all_old_mails_go_and_newer_ones_and_letters_stay(Engine engine) {
        CityOnDatabase city = CityOnDatabase.of(engine, ForgottenMailsDbTest.class);
        Person person = new Town(city).registered("人");
        long account = city.as(person, Accounts.class, it -> it.current().id());
        send(city, MANY, Notice.mail("old@example.com", "課", "古い", "本文"));
        send(city, 1, Notice.to(account, "課", "手紙", "本文", null));
        city.clock().putForward(Duration.ofDays(31));
        send(city, 1, Notice.mail("new@example.com", "課", "新しい", "本文"));
        assertEquals(MANY, count(city, "古い"));
        city.asSystem(RetentionService.class, it -> {
            it.forgetMails();
            return null;
        });
        assertEquals(0, count(city, "古い"));
        assertEquals(1, count(city, "新しい"));
        assertEquals(1, count(city, "手紙"));
    }

    private static void send(CityOnDatabase city, int times, Notice notice) {
        city.asSystem(Notices.class, it -> {
            for (int i = 0; i < times; i++) {
                it.send(notice);
            }
            return null;
        });
    }

    private static long count(CityOnDatabase city, String subject) {
        return city.rows(em -> em.createQuery("select count(m) from Message m where m.subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }
}
