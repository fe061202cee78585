package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.DeliveryWish;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.spi.Consents;

/**
 * The last look before messages of a mailing leave the house: who has taken back her consent since gets nothing, who has
 * read it already is not reminded, and who wants quiet is left alone until it ends.
 */
@ApplicationScoped
public class LastCheck {

    /** Reason in {@code mailing_recipient.skipped} and {@code delivery.last_error}. */
    public static final String CONSENT = "CONSENT";

    private static final String SEEN = "SEEN";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Consents consents;

    /** Of any mailings: those that may go now. */
    public List<Delivery> passed(List<Delivery> claimed, Instant now) {
        Map<Long, List<Delivery>> byMailing =
                claimed.stream().collect(Collectors.groupingBy(Delivery::mailingId, TreeMap::new, Collectors.toList()));
        List<Delivery> passed = new ArrayList<>();
        byMailing.forEach((mailing, rows) -> passed.addAll(passed(em.find(Mailing.class, mailing), rows, now)));
        return passed;
    }

    /** Those that may go now; what becomes of the others is written down. */
    private List<Delivery> passed(Mailing mailing, List<Delivery> claimed, Instant now) {
        List<Long> accounts = claimed.stream()
                .map(one -> one.message().accountId())
                .distinct()
                .toList();
        Set<Long> agreeing =
                mailing.purpose() == null ? Set.copyOf(accounts) : consents.allowed(mailing.purpose(), accounts);
        List<Long> withdrawn =
                accounts.stream().filter(one -> !agreeing.contains(one)).toList();
        if (!withdrawn.isEmpty()) {
            takeBack(mailing.id(), withdrawn);
        }
        Map<Long, DeliveryWish> wishes = mailing.urgentReason() == null ? wishes(accounts) : Map.of();
        List<Delivery> passed = new ArrayList<>();
        for (Delivery delivery : claimed) {
            long account = delivery.message().accountId();
            if (!agreeing.contains(account)) {
                em.detach(delivery);
            } else if (delivery.message().isRead()) {
                delivery.skip(SEEN);
            } else if (!isHeld(delivery, wishes.get(account), now)) {
                passed.add(delivery);
            }
        }
        return passed;
    }

    private static boolean isHeld(Delivery delivery, DeliveryWish wish, Instant now) {
        if (wish == null || delivery.attempts() > 0) {
            return false;
        }
        Instant earliest = wish.timing().earliest(delivery.dueAt(), now);
        if (!earliest.isAfter(now)) {
            return false;
        }
        if (wish.timing().digestHour() != null && delivery.channel() == Channel.MAIL) {
            delivery.collect(earliest);
        } else {
            delivery.hold(earliest);
        }
        return true;
    }

    private Map<Long, DeliveryWish> wishes(List<Long> accounts) {
        return em
                .createQuery(
                        "select w from DeliveryWish w where w.accountId in :accounts"
                                + " and (w.quietFrom is not null or w.digestHour is not null)",
                        DeliveryWish.class)
                .setParameter("accounts", accounts)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(DeliveryWish::accountId, Function.identity()));
    }

    /** Nothing of the mailing stays with them, as if it had never come; what was read already does. */
    private void takeBack(long mailing, List<Long> accounts) {
        StringBuilder marks = new StringBuilder("?3");
        for (int i = 1; i < accounts.size(); i++) {
            marks.append(", ?").append(i + 3);
        }
        var skip = em.createNativeQuery("update mailing_recipient set skipped = ?1 where mailing_id = ?2"
                        + " and account_id in (" + marks + ")")
                .setParameter(1, CONSENT)
                .setParameter(2, mailing);
        for (int i = 0; i < accounts.size(); i++) {
            skip.setParameter(i + 3, accounts.get(i));
        }
        skip.executeUpdate();
        List<Long> messages = em.createQuery(
                        "select m.id from Message m where m.mailingId = :mailing and m.accountId in :accounts",
                        Long.class)
                .setParameter("mailing", mailing)
                .setParameter("accounts", accounts)
                .getResultList();
        if (!messages.isEmpty()) {
            em.createQuery("delete from Delivery d where d.state <> :sent and d.message.id in :messages")
                    .setParameter("sent", DeliveryState.SENT)
                    .setParameter("messages", messages)
                    .executeUpdate();
        }
        em.createQuery("delete from Message m where m.mailingId = :mailing and m.accountId in :accounts"
                        + " and m.readAt is null and not exists"
                        + " (select d.id from Delivery d where d.message.id = m.id)")
                .setParameter("mailing", mailing)
                .setParameter("accounts", accounts)
                .executeUpdate();
    }
}
