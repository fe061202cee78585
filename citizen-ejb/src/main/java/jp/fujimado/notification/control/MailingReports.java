package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.FailedDelivery;
import jp.fujimado.notification.MailingPreview;
import jp.fujimado.notification.MailingProgress;
import jp.fujimado.notification.MailingProgress.ChannelCount;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.notification.entity.Mailing;
import jp.fujimado.notification.entity.MailingLetter;
import jp.fujimado.notification.entity.RecipientAddress;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.ReaderLanguage;

/** Figures and lists of one mailing. */
@ApplicationScoped
public class MailingReports {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Ways ways;

    @Inject
    Accounts accounts;

    /** Four statements, however many mailings; what is not there is left out. */
    public Map<Long, MailingProgress> progress(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Mailing> mailings = em.createQuery("select g from Mailing g where g.id in :ids", Mailing.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<Long, Reading> read = read(ids);
        Map<Long, Map<String, Long>> skipped = skipped(ids);
        Map<Long, List<ChannelCount>> channels = channels(ids);
        return mailings.stream()
                .collect(Collectors.toMap(
                        Mailing::id,
                        one -> progress(
                                one,
                                read.getOrDefault(one.id(), Reading.NONE),
                                skipped.getOrDefault(one.id(), Map.of()),
                                channels.getOrDefault(one.id(), List.of()))));
    }

    /** Messages of one mailing that lie in inboxes, and what was done with them. */
    private record Reading(long enqueued, long opened, long acted) {

        private static final Reading NONE = new Reading(0, 0, 0);
    }

    private static MailingProgress progress(
            Mailing mailing, Reading read, Map<String, Long> skipped, List<ChannelCount> channels) {
        return new MailingProgress(
                mailing.state(),
                mailing.startedAt(),
                mailing.finishedAt(),
                mailing.frozenCount(),
                read.enqueued(),
                skipped,
                channels,
                read.opened(),
                read.acted());
    }

    private Map<Long, Reading> read(Collection<Long> mailings) {
        return em
                .createQuery(
                        "select m.mailingId, count(m), count(m.readAt), count(m.actedAt) from Message m"
                                + " where m.mailingId in :mailings group by m.mailingId",
                        Object[].class)
                .setParameter("mailings", mailings)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new Reading((long) row[1], (long) row[2], (long) row[3])));
    }

    private Map<Long, Map<String, Long>> skipped(Collection<Long> mailings) {
        Query query = em.createNativeQuery("select r.mailing_id, r.skipped, count(*) from mailing_recipient r"
                + " where r.mailing_id in (" + "?, ".repeat(mailings.size() - 1) + "?) and r.skipped is not null"
                + " group by r.mailing_id, r.skipped order by r.mailing_id, r.skipped");
        int place = 1;
        for (Long mailing : mailings) {
            query.setParameter(place++, mailing);
        }
        Map<Long, Map<String, Long>> skipped = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] values = (Object[]) row;
            skipped.computeIfAbsent(((Number) values[0]).longValue(), id -> new TreeMap<>())
                    .put((String) values[1], ((Number) values[2]).longValue());
        }
        return skipped;
    }

    private Map<Long, List<ChannelCount>> channels(Collection<Long> mailings) {
        return em
                .createQuery(
                        "select d.mailingId, d.channel, d.state, count(d), count(d.lastError) from Delivery d"
                                + " where d.mailingId in :mailings group by d.mailingId, d.channel, d.state"
                                + " order by d.mailingId, d.channel, d.state",
                        Object[].class)
                .setParameter("mailings", mailings)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new ChannelCount(
                                        (Channel) row[1],
                                        (DeliveryState) row[2],
                                        (long) row[3],
                                        row[2] == DeliveryState.WAITING ? (long) row[4] : 0),
                                Collectors.toList())));
    }

    public List<MailingPreview> preview(Mailing mailing, int examples) {
        Map<ReaderLanguage, MailingText> texts = em
                .createQuery("select t from MailingLetter t where t.mailingId = :mailing", MailingLetter.class)
                .setParameter("mailing", mailing.id())
                .getResultList()
                .stream()
                .map(MailingLetter::text)
                .collect(Collectors.toMap(MailingText::language, Function.identity()));
        List<?> rows = em.createNativeQuery("select r.account_id, r.language, r.person_name, r.child_name, r.due_on"
                        + " from mailing_recipient r where r.mailing_id = ?1 order by r.account_id fetch first "
                        + examples + " rows only")
                .setParameter(1, mailing.id())
                .getResultList();
        List<MailingPreview> previews = new ArrayList<>();
        for (Object row : rows) {
            previews.add(preview(mailing, texts, (Object[]) row));
        }
        return previews;
    }

    private MailingPreview preview(Mailing mailing, Map<ReaderLanguage, MailingText> texts, Object... row) {
        long account = ((Number) row[0]).longValue();
        ReaderLanguage wanted = ReaderLanguage.valueOf((String) row[1]);
        MailingText text = texts.getOrDefault(wanted, texts.get(ReaderLanguage.JA));
        Facts facts = new Facts(text.language(), (String) row[2], (String) row[3], day(row[4]));
        Set<Channel> channels = ways.of(account, mailing.topic()).stream()
                .map(RecipientAddress::channel)
                .filter(mailing.channels()::contains)
                .collect(Collectors.toSet());
        return new MailingPreview(
                account,
                new MailingText(
                        text.language(),
                        facts.fill(text.subject()),
                        facts.fill(text.body()),
                        facts.fill(text.shortText())),
                channels);
    }

    private static LocalDate day(Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        // Oracle's date has a time of day.
        if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime().toLocalDate();
        }
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    public Page<FailedDelivery> failures(Collection<Long> mailings, String after, int size) {
        if (mailings.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        List<Delivery> found = em.createQuery(
                        "select d from Delivery d join fetch d.message where d.mailingId in :mailings and d.id > :after"
                                + " and (d.state = :failed or (d.state = :waiting and d.attempts > 0)) order by d.id",
                        Delivery.class)
                .setParameter("mailings", mailings)
                .setParameter("after", after == null ? 0L : Long.parseLong(after))
                .setParameter("failed", DeliveryState.FAILED)
                .setParameter("waiting", DeliveryState.WAITING)
                .setMaxResults(size + 1)
                .getResultList();
        List<Delivery> shown = found.subList(0, Math.min(size, found.size()));
        Map<Long, String> names = accounts.names(
                shown.stream().map(one -> one.message().accountId()).distinct().toList());
        List<FailedDelivery> rows = shown.stream()
                .map(one -> row(one, names.get(one.message().accountId())))
                .toList();
        String next = found.size() > size ? String.valueOf(shown.get(size - 1).id()) : null;
        return new Page<>(rows, next, null);
    }

    private static FailedDelivery row(Delivery delivery, String name) {
        return new FailedDelivery(
                delivery.id(),
                delivery.message().accountId(),
                name,
                delivery.channel(),
                delivery.address(),
                delivery.attempts(),
                delivery.lastError(),
                delivery.state() == DeliveryState.FAILED);
    }
}
