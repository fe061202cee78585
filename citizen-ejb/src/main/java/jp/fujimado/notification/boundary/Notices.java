package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.control.Letters;
import jp.fujimado.notification.control.Ways;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.notification.entity.RecipientAddress;

/** Letters for the other domains: written in the caller's transaction, sent after its commit. */
@ApplicationScoped
public class Notices {

    /** Topic of what belongs to a person's own case (手続きの連絡). */
    public static final String CASE = "case";

    private static final int FORGOTTEN_AT_ONCE = 500;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Ways ways;

    @Inject
    Letters letters;

    @Inject
    Clock clock;

    /**
     * Puts the notice into the inbox at once, and into the outbox for each channel on which the person wants it. In the
     * lane of receipts, which no mailing can hold up.
     */
    @Transactional(TxType.MANDATORY)
    public void send(Notice notice) {
        Instant now = clock.instant();
        Message message = new Message(notice, now);
        em.persist(message);
        if (notice.mailAddress() != null) {
            em.persist(new Delivery(message, Channel.MAIL, notice.mailAddress(), now));
            return;
        }
        for (RecipientAddress way : ways.of(notice.accountId(), CASE)) {
            em.persist(new Delivery(message, way.channel(), way.address(), now));
        }
    }

    /** Newest messages of an account. */
    public List<MessageRow> newest(long accountId, int first, int limit) {
        return letters.newest(accountId, null, first, limit);
    }

    public int unread(long accountId) {
        return em.createQuery(
                        "select count(m) from Message m where m.accountId = :account and m.readAt is null", Long.class)
                .setParameter("account", accountId)
                .getSingleResult()
                .intValue();
    }

    /** Erases mails that lie in nobody's inbox and were written before that moment. */
    @Transactional(TxType.MANDATORY)
    public void forgetMails(Instant before) {
        TypedQuery<Long> old = em.createQuery(
                        "select m.id from Message m where m.accountId is null and m.createdAt < :before", Long.class)
                .setParameter("before", before)
                .setMaxResults(FORGOTTEN_AT_ONCE);
        List<Long> mails = old.getResultList();
        while (!mails.isEmpty()) {
            em.createQuery("delete from Delivery d where d.message.id in :mails")
                    .setParameter("mails", mails)
                    .executeUpdate();
            em.createQuery("delete from Message m where m.id in :mails")
                    .setParameter("mails", mails)
                    .executeUpdate();
            mails = old.getResultList();
        }
    }
}
