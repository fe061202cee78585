package jp.fujimado.notification.control;

import static jp.fujimado.shared.person.RecordSheet.row;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.notification.Timing;
import jp.fujimado.notification.entity.ChannelChoice;
import jp.fujimado.notification.entity.DeliveryWish;
import jp.fujimado.notification.entity.RecipientAddress;
import jp.fujimado.shared.person.ErasureStep;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.PersonalRecords;
import jp.fujimado.shared.person.RecordSheet;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;
import jp.fujimado.shared.text.Sentences;

/** The messages of a person. */
@ApplicationScoped
public class MessageRecords implements PersonalRecords, MyPagePart {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Letters letters;

    @Inject
    Topics topics;

    @Override
    public int place() {
        return 40;
    }

    @Override
    public List<RecordSheet> held(long accountId) {
        List<List<String>> rows = letters.all(accountId).stream()
                .map(letter -> row(letter.createdAt(), letter.sender(), letter.subject(), letter.body()))
                .toList();
        return List.of(
                RecordSheet.of("notification.held.messages", rows),
                RecordSheet.of("notification.held.addresses", addresses(accountId)),
                RecordSheet.of("notification.held.choices", choices(accountId)));
    }

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        return letters.newest(accountId, before, 0, limit).stream()
                .map(message -> new TimelineEntry(
                        message.createdAt(),
                        Side.SENT,
                        message.subject(),
                        message.sender(),
                        "/notification/message.xhtml?id=" + message.id()))
                .toList();
    }

    @Override
    public List<ErasureStep> plan(long accountId) {
        long messages = em.createQuery("select count(m) from Message m where m.accountId = :account", Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
        return List.of(
                ErasureStep.erased("notification.held.messages.title", messages),
                ErasureStep.erased(
                        "notification.held.addresses.title",
                        addresses(accountId).size()),
                ErasureStep.erased(
                        "notification.held.choices.title", choices(accountId).size()));
    }

    private List<List<String>> addresses(long accountId) {
        return em
                .createQuery(
                        "select a from RecipientAddress a where a.accountId = :account order by a.id",
                        RecipientAddress.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(one -> row(
                        Sentences.say("notification.channel." + one.channel()),
                        one.address(),
                        Sentences.say("notification.address." + one.state()),
                        one.changedAt()))
                .toList();
    }

    private List<List<String>> choices(long accountId) {
        List<List<String>> rows = new ArrayList<>();
        em.createQuery("select c from ChannelChoice c where c.accountId = :account order by c.id", ChannelChoice.class)
                .setParameter("account", accountId)
                .getResultList()
                .forEach(one -> rows.add(row(
                        topics.title(one.topic()),
                        Sentences.say("notification.channel." + one.channel()),
                        Sentences.say(one.isWanted() ? "notification.choice.yes" : "notification.choice.no"),
                        one.changedAt())));
        DeliveryWish wish = em.find(DeliveryWish.class, accountId);
        if (wish != null) {
            Timing timing = wish.timing();
            rows.add(row(
                    Sentences.say("notification.choice.timing"),
                    wish.preferred(),
                    Sentences.say(
                            "notification.choice.hours",
                            text(timing.quietFrom()),
                            text(timing.quietUntil()),
                            text(timing.digestHour())),
                    wish.changedAt()));
        }
        return rows;
    }

    private static String text(Integer hour) {
        return hour == null ? "－" : hour.toString();
    }

    @Override
    public void erase(long accountId) {
        em.createQuery("delete from Delivery d where d.message.id in"
                        + " (select m.id from Message m where m.accountId = :account)")
                .setParameter("account", accountId)
                .executeUpdate();
        for (String rows : List.of("Message", "RecipientAddress", "ChannelChoice", "DeliveryWish")) {
            em.createQuery("delete from " + rows + " e where e.accountId = :account")
                    .setParameter("account", accountId)
                    .executeUpdate();
        }
        em.createNativeQuery("delete from mailing_recipient where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
