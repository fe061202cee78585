package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.Placeholder;
import jp.fujimado.notification.entity.MailingLetter;

/** What waits in the outbox, in the order of its indexes. */
@ApplicationScoped
public class OutboxQueue {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    private final AtomicInteger turn = new AtomicInteger();

    /**
     * Rows that can be claimed together.
     *
     * @param batchKey key with which they go out as one; null when they go one by one
     */
    public record Due(List<Long> ids, String batchKey) {

        public static final Due NONE = new Due(List.of(), null);
    }

    /** A row that is due; {@code batchKey} null before its first try, or when it goes alone. */
    private record Row(long id, String batchKey, Object language) {}

    /** A part of the outbox with an index of its own. */
    private record Scope(String column, Object value, Channel channel) {}

    /** Of the lane of receipts. */
    public Due receipts(Channel channel, int limit, Instant now) {
        return new Due(ids(rows(new Scope("d.lane", Lane.RECEIPT, channel), limit, now)), null);
    }

    /** Of one mailing that is running; each call looks at another one first, so that none waits for a larger one. */
    public Due mailings(Channel channel, int limit, boolean multicast, Instant now) {
        List<Long> running = new ArrayList<>(
                em.createQuery("select g.id from Mailing g where g.state = :running order by g.id", Long.class)
                        .setParameter("running", MailingState.RUNNING)
                        .getResultList());
        Collections.rotate(running, turn.getAndIncrement());
        for (Long mailing : running) {
            List<Row> rows = rows(new Scope("d.mailingId", mailing, channel), limit, now);
            if (!rows.isEmpty()) {
                return multicast ? together(mailing, rows, now) : new Due(ids(rows), null);
            }
        }
        return Due.NONE;
    }

    /** Everything that is due in the one mail of each of so many people. */
    public Due digests(int people, Instant now) {
        Set<Long> accounts = new LinkedHashSet<>(
                digests("m.accountId", "", now).setMaxResults(people).getResultList());
        return accounts.isEmpty()
                ? Due.NONE
                : new Due(
                        digests("d.id", " and m.accountId in :accounts", now)
                                .setParameter("accounts", accounts)
                                .getResultList(),
                        null);
    }

    private TypedQuery<Long> digests(String column, String more, Instant now) {
        return em.createQuery(
                        "select " + column + " from Delivery d join d.message m where d.lane = :digest"
                                + " and d.channel = :mail and ((d.state = :waiting and d.dueAt <= :now)"
                                + " or (d.state = :claimed and d.claimedUntil < :now)) and exists"
                                + " (select g.id from Mailing g where g.id = d.mailingId and g.state = :running)" + more
                                + " order by d.dueAt, d.id",
                        Long.class)
                .setParameter("digest", Lane.DIGEST)
                .setParameter("mail", Channel.MAIL)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("claimed", DeliveryState.CLAIMED)
                .setParameter("running", MailingState.RUNNING)
                .setParameter("now", now);
    }

    /** The same people with the same key as before; or, at the first try, all who read the same words. */
    private Due together(long mailing, List<Row> rows, Instant now) {
        Row first = rows.get(0);
        if (first.batchKey() != null) {
            return new Due(batch(first.batchKey(), now), first.batchKey());
        }
        List<Long> same = rows.stream()
                .filter(row -> row.batchKey() == null && row.language() == first.language())
                .map(Row::id)
                .toList();
        return new Due(
                same,
                isSameForAll(mailing, first.language()) ? UUID.randomUUID().toString() : null);
    }

    /** The body is in no call for many: LINE and browsers show subject and short text. */
    private boolean isSameForAll(long mailing, Object language) {
        MailingText text = em.createQuery(
                        "select t from MailingLetter t where t.mailingId = :mailing and t.language = :language",
                        MailingLetter.class)
                .setParameter("mailing", mailing)
                .setParameter("language", language)
                .getSingleResult()
                .text();
        return Arrays.stream(Placeholder.values())
                .noneMatch(one -> (text.subject() + text.shortText()).contains(one.mark()));
    }

    private List<Long> batch(String key, Instant now) {
        return em.createQuery(
                        "select d.id from Delivery d where d.batchKey = :key and (d.state = :waiting or"
                                + " (d.state = :claimed and d.claimedUntil < :now)) order by d.id",
                        Long.class)
                .setParameter("key", key)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("claimed", DeliveryState.CLAIMED)
                .setParameter("now", now)
                .getResultList();
    }

    private List<Row> rows(Scope scope, int limit, Instant now) {
        List<Row> rows = new ArrayList<>(rows(scope, DeliveryState.WAITING, limit, now));
        if (rows.size() < limit) {
            rows.addAll(rows(scope, DeliveryState.CLAIMED, limit - rows.size(), now));
        }
        return rows;
    }

    /** One state at a time; both in one question, and H2 would read every message ever sent. */
    private List<Row> rows(Scope scope, DeliveryState state, int limit, Instant now) {
        String comparison = state == DeliveryState.WAITING ? "d.dueAt <= :now" : "d.claimedUntil < :now";
        TypedQuery<Object[]> query = em.createQuery(
                "select d.id, d.batchKey, m.language from Delivery d join d.message m where " + scope.column()
                        + " = :of and d.channel = :channel and d.state = :state and " + comparison
                        + " and d.lane <> :digest order by "
                        + scope.column() + ", d.channel, d.state, d.dueAt, d.id",
                Object[].class);
        return query
                .setParameter("of", scope.value())
                .setParameter("digest", Lane.DIGEST)
                .setParameter("channel", scope.channel())
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Row((long) row[0], (String) row[1], row[2]))
                .toList();
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }
}
