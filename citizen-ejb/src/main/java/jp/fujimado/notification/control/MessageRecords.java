package jp.fujimado.notification.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import jp.fujimado.notification.entity.Message;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;

/** The messages of a person. */
@ApplicationScoped
public class MessageRecords implements PersonalRecords, MyPagePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        List<List<String>> rows = em
                .createQuery(
                        "select m from Message m where m.accountId = :account order by m.createdAt, m.id",
                        Message.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(message -> row(message.letter().createdAt(), message.sender(), message.subject(), message.body()))
                .toList();
        return List.of(RecordSheet.of("notification.held.messages", rows));
    }

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return em
                .createQuery(
                        "select m.id, m.sender, m.subject, m.createdAt from Message m where m.accountId = :account"
                                + " and m.createdAt < :before order by m.createdAt desc, m.id desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(message -> new TimelineEntry(
                        (Instant) message[3],
                        Side.SENT,
                        (String) message[2],
                        (String) message[1],
                        "/notification/message.xhtml?id=" + message[0]))
                .toList();
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        long messages = em.createQuery("select count(m) from Message m where m.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return List.of(ErasureStep.erased("notification.held.messages.title", messages));
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from Delivery d where d.message.id in"
                        + " (select m.id from Message m where m.accountId = :account)")
                .setParameter("account", accountId)
                .executeUpdate();
        em.createQuery("delete from Message m where m.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
