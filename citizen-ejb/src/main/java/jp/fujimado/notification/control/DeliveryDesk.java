package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MessageRow;
import jp.fujimado.notification.SentMessage;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.RecipientAddress;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.paging.Page;

/** Deliveries and addresses as officials ask for them; each list in the order of an index. */
@ApplicationScoped
public class DeliveryDesk {

    /** What is older has reached the person some other way, or does not matter any more. */
    private static final Duration WORTH_REPEATING = Duration.ofDays(14);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Letters letters;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** A row of a list from which the next page goes on. */
    private record Place(Instant at, long id) {

        /** Before everything there is. */
        private static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Place of(String text) {
            String[] parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return at + " " + id;
        }
    }

    public Page<DeliveryRow> failed(Lane lane, Channel channel, String after, int size) {
        TypedQuery<Delivery> query = em.createQuery(
                        "select d from Delivery d join fetch d.message where d.lane = :lane and d.channel = :channel"
                                + before("d.failedAt", "d.id")
                                + " order by d.lane, d.channel, d.failedAt desc, d.id desc",
                        Delivery.class)
                .setParameter("lane", lane)
                .setParameter("channel", channel)
                .setMaxResults(size + 1);
        List<Delivery> found = from(query, after).getResultList();
        List<Delivery> shown = found.subList(0, Math.min(size, found.size()));
        Map<Long, String> names = accounts.names(shown.stream()
                .map(one -> one.message().accountId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<DeliveryRow> rows = shown.stream()
                .map(one -> one.row().named(names.get(one.message().accountId())))
                .toList();
        return new Page<>(rows, next(found, shown, one -> new Place(one.failedAt(), one.id())), null);
    }

    public Page<AddressRow> unusable(Channel channel, AddressState state, String after, int size) {
        TypedQuery<RecipientAddress> query = em.createQuery(
                        "select a from RecipientAddress a where a.channel = :channel and a.state = :state"
                                + before("a.changedAt", "a.id")
                                + " order by a.channel, a.state, a.changedAt desc, a.id desc",
                        RecipientAddress.class)
                .setParameter("channel", channel)
                .setParameter("state", state)
                .setMaxResults(size + 1);
        List<RecipientAddress> found = from(query, after).getResultList();
        List<RecipientAddress> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream().map(RecipientAddress::row).toList(),
                next(found, shown, one -> new Place(one.changedAt(), one.id())),
                null);
    }

    private static String before(String moment, String id) {
        return " and " + moment + " <= :moment and (" + moment + " < :moment or " + id + " < :id)";
    }

    private static <T> TypedQuery<T> from(TypedQuery<T> query, String after) {
        Place place = after == null ? Place.START : Place.of(after);
        return query.setParameter("moment", place.at()).setParameter("id", place.id());
    }

    private static <T> String next(List<T> found, List<T> shown, Function<T, Place> place) {
        return found.size() > shown.size()
                ? place.apply(shown.get(shown.size() - 1)).toString()
                : null;
    }

    /** Two statements, however many messages. */
    public List<SentMessage> sent(long account, int first, int limit) {
        List<MessageRow> messages = letters.newest(account, null, first, limit);
        if (messages.isEmpty()) {
            return List.of();
        }
        Map<Long, List<DeliveryRow>> deliveries = em
                .createQuery(
                        "select d from Delivery d join fetch d.message m where m.id in :messages order by d.id",
                        Delivery.class)
                .setParameter("messages", messages.stream().map(MessageRow::id).toList())
                .getResultList()
                .stream()
                .map(Delivery::row)
                .collect(Collectors.groupingBy(DeliveryRow::messageId));
        return messages.stream()
                .map(one -> new SentMessage(one, deliveries.getOrDefault(one.id(), List.of())))
                .toList();
    }

    public List<AddressRow> addresses(long account) {
        return em
                .createQuery(
                        "select a from RecipientAddress a where a.accountId = :account order by a.id",
                        RecipientAddress.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(RecipientAddress::row)
                .toList();
    }

    public List<Long> accounts(String mail) {
        return em.createQuery(
                        "select a.accountId from RecipientAddress a where a.address = :address and a.channel = :mail"
                                + " order by a.accountId",
                        Long.class)
                .setParameter("address", mail)
                .setParameter("mail", Channel.MAIL)
                .getResultList();
    }

    public int repair(long account, long id) {
        RecipientAddress address = em.find(RecipientAddress.class, id);
        if (address == null || address.accountId() != account) {
            throw new NotFound("shared.not-found");
        }
        if (address.state() != AddressState.DEAD) {
            throw new RuleViolation(
                    "notification.repair-" + address.state().name().toLowerCase(Locale.ROOT));
        }
        Instant now = clock.instant();
        address.mark(AddressState.OK, null, now);
        List<Delivery> failed = em
                .createQuery(
                        "select d from Delivery d join fetch d.message m where m.accountId = :account"
                                + " and m.createdAt > :since and d.lane = :lane and d.channel = :channel"
                                + " and d.state = :failed",
                        Delivery.class)
                .setParameter("account", account)
                .setParameter("since", now.minus(WORTH_REPEATING))
                .setParameter("lane", Lane.RECEIPT)
                .setParameter("channel", address.channel())
                .setParameter("failed", DeliveryState.FAILED)
                .getResultList()
                .stream()
                .filter(delivery -> delivery.address().equals(address.address()))
                .toList();
        failed.forEach(delivery -> delivery.again(now));
        return failed.size();
    }
}
