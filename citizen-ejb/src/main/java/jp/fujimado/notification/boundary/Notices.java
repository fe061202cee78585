package jp.fujimado.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.Message;

/** Letters for the other domains: written in the caller's transaction, sent after its commit. */
@ApplicationScoped
public class Notices {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /** Puts the notice into the inbox and, when there is an address, into the outbox. */
    @Transactional(TxType.MANDATORY)
    public void send(Notice notice) {
        Message message = new Message(notice, clock.instant());
        em.persist(message);
        if (notice.mailAddress() != null) {
            em.persist(new Delivery(message, Channel.MAIL, notice.mailAddress(), clock.instant()));
        }
    }

    /** Newest messages of an account. */
    public List<MessageRow> newest(long accountId, int first, int limit) {
        return em.createQuery(
                        "select new jp.fujimado.notification.MessageRow(m.id, m.sender, m.subject, m.createdAt,"
                                + " m.readAt) from Message m where m.accountId = :account"
                                + " order by m.createdAt desc, m.id desc",
                        MessageRow.class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
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
        em.createQuery("delete from Delivery d where d.message.id in"
                        + " (select m.id from Message m where m.accountId is null and m.createdAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
        em.createQuery("delete from Message m where m.accountId is null and m.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
