package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.MessageLetter;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.entity.MailingLetter;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.shared.text.ReaderLanguage;

/** Messages as their reader sees them: a text of their own, or that of their mailing with what stands for her in it. */
@ApplicationScoped
public class Letters {

    private static final String SHARED =
            " left join MailingLetter t on t.mailingId = m.mailingId" + " and t.language = m.language";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** Newest first; {@code before} null for the newest of all. One statement. */
    public List<MessageRow> newest(long accountId, Instant before, int first, int limit) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select m.id, m.sender, m.subject, m.createdAt, m.readAt, t.subject, m.language, m.personName,"
                                + " m.childName, m.dueOn from Message m" + SHARED + " where m.accountId = :account"
                                + (before == null ? "" : " and m.createdAt < :before")
                                + " order by m.createdAt desc, m.id desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setFirstResult(first)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList().stream().map(Letters::row).toList();
    }

    private static MessageRow row(Object... row) {
        Facts facts = new Facts((ReaderLanguage) row[6], (String) row[7], (String) row[8], (LocalDate) row[9]);
        String subject = row[5] == null ? (String) row[2] : facts.fill((String) row[5]);
        return new MessageRow((long) row[0], (String) row[1], subject, (Instant) row[3], (Instant) row[4]);
    }

    /** All messages of the account, oldest first. */
    public List<MessageLetter> all(long accountId) {
        return em
                .createQuery(
                        "select m, t from Message m" + SHARED + " where m.accountId = :account"
                                + " order by m.createdAt, m.id",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(row -> ((Message) row[0]).letter(row[1] == null ? null : ((MailingLetter) row[1]).text(), null))
                .toList();
    }

    /** The message as its reader sees it. */
    public MessageLetter open(Message message) {
        if (message.mailingId() == null) {
            return message.letter(null, null);
        }
        Object[] shared = em.createQuery(
                        "select g, t from Mailing g, MailingLetter t where t.mailingId = g.id and g.id = :mailing"
                                + " and t.language = :language",
                        Object[].class)
                .setParameter("mailing", message.mailingId())
                .setParameter("language", message.language())
                .getSingleResult();
        return message.letter(((MailingLetter) shared[1]).text(), ((Mailing) shared[0]).urgentReason());
    }
}
