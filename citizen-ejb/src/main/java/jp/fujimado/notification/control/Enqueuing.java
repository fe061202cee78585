package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.spi.Consents;

/**
 * Writes the messages and deliveries of a mailing, so many people at a time, in the order of their accounts. The rows
 * never leave the database, and their numbers follow from mailing and recipient: what was written cannot be written twice.
 */
@ApplicationScoped
public class Enqueuing {

    /** People in one step; a kill loses one step, which is then done again. */
    private static final int STEP = 20_000;

    /** Far above what sequences give: number of the mailing times this, plus that of the account or address. */
    private static final String FIRST = "g.id * 10000000000";

    private static final String MESSAGES = "insert into message (id, account_id, link, sender, created_at, version,"
            + " topic, mailing_id, language, person_name, child_name, due_on)"
            + " select " + FIRST + " + r.account_id, r.account_id, g.link, g.sender, cast(?1 as timestamp(6)), 1,"
            + " g.topic, g.id, coalesce(t.language, 'JA'), r.person_name, r.child_name, r.due_on"
            + " from mailing g join mailing_recipient r on r.mailing_id = g.id"
            + " left join mailing_text t on t.mailing_id = g.id and t.language = r.language"
            + " where g.id = ?2 and r.account_id > ?3 and r.account_id <= ?4 and r.skipped is null";

    private static final String DELIVERIES = "insert into delivery (id, message_id, channel, address, delivery_key,"
            + " state, attempts, due_at, version, lane, mailing_id)"
            + " select " + FIRST + " + a.id, m.id, a.channel, a.address,"
            + " concat('m', cast(" + FIRST + " + a.id as varchar(30))), 'WAITING', 0, cast(?1 as timestamp(6)), 1,"
            + " 'BULK', g.id from mailing g join message m on m.mailing_id = g.id"
            + " join recipient_address a on a.account_id = m.account_id"
            + " left join channel_choice c on c.account_id = m.account_id and c.topic = g.topic"
            + " and c.channel = a.channel left join delivery_wish w on w.account_id = m.account_id"
            + " where g.id = ?2 and m.account_id > ?3 and m.account_id <= ?4 and a.state = 'OK'"
            + " and g.channels like concat('%', concat(a.channel, '%')) and (c.wanted = 1 or (c.wanted is null"
            + " and (a.channel = 'PUSH' or a.channel = coalesce(w.preferred, 'MAIL'))))";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Consents consents;

    /** Does one step; the mailing is locked by the caller. */
    public void step(Mailing mailing, Instant now) {
        if (mailing.enqueuedTo() == null) {
            if (mailing.purpose() != null) {
                leaveOut(mailing);
            }
            mailing.enqueued(Long.MIN_VALUE);
        }
        long from = mailing.enqueuedTo();
        Long to = end(mailing.id(), from);
        if (to == null) {
            mailing.allEnqueued(now);
            return;
        }
        for (String sql : List.of(MESSAGES, DELIVERIES)) {
            em.createNativeQuery(sql)
                    .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .setParameter(2, mailing.id())
                    .setParameter(3, from)
                    .setParameter(4, to)
                    .executeUpdate();
        }
        mailing.enqueued(to);
    }

    private void leaveOut(Mailing mailing) {
        Selection agreeing = consents.agreeing(mailing.purpose());
        Query query = em.createNativeQuery("update mailing_recipient set skipped = ? where mailing_id = ?"
                + " and skipped is null and account_id not in (" + agreeing.sql() + ")");
        query.setParameter(1, LastCheck.CONSENT).setParameter(2, mailing.id());
        for (int i = 0; i < agreeing.parameters().size(); i++) {
            query.setParameter(i + 3, agreeing.parameters().get(i));
        }
        query.executeUpdate();
    }

    /** Account of the last person of this step; null when nobody is left. */
    private Long end(long mailing, long from) {
        List<?> last = em.createNativeQuery(
                        "select max(s.account_id) from (select r.account_id from mailing_recipient r"
                                + " where r.mailing_id = ?1 and r.account_id > ?2 order by r.account_id fetch first "
                                + STEP
                                + " rows only) s")
                .setParameter(1, mailing)
                .setParameter(2, from)
                .getResultList();
        return last.get(0) == null ? null : ((Number) last.get(0)).longValue();
    }
}
