package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignRow;
import jp.fujimado.announcement.CampaignWork.CampaignNews;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignEvent;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Campaigns of the departments in which the acting official can see them. */
@ApplicationScoped
public class CampaignLists {

    private static final String WRITTEN = "exists (select w.id from CampaignEvent w where w.campaignId = c.id"
            + " and w.actorSubject = :self and w.act in :writing)";

    private static final EnumSet<CampaignAct> WRITING = Arrays.stream(CampaignAct.values())
            .filter(CampaignAct::isWriting)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CampaignAct.class)));

    /** What others do with a campaign that its writer wants to know. */
    private static final Set<CampaignAct> NEWS = EnumSet.complementOf(WRITING);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignSheets sheets;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /** Newest first. */
    public Page<CampaignRow> list(CampaignFilter filter, Long after, int size) {
        if (departments(filter.part()).isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        String page = after == null ? "" : " and c.id < :after";
        TypedQuery<Campaign> query =
                query("select c from Campaign c", filter, page + " order by c.id desc", Campaign.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        List<Campaign> found = query.setMaxResults(size + 1).getResultList();
        List<Campaign> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? String.valueOf(shown.get(size - 1).id()) : null;
        return new Page<>(shown.stream().map(sheets::row).toList(), next, null);
    }

    /** How many {@link #list} would show. */
    public long count(CampaignFilter filter) {
        return query("select count(c) from Campaign c", filter, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, CampaignFilter filter, String end, Class<T> type) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" where c.department in :departments");
        values.put("departments", departments(filter.part()));
        where.append(filter.automatic() ? " and c.rule is not null" : " and c.rule is null");
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            values.put("state", filter.state());
        }
        if (!filter.words().isEmpty()) {
            where.append(" and c.title like :words escape '!'");
            values.put("words", "%" + filter.words().replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.part() != CampaignPart.ALL) {
            where.append(filter.part() == CampaignPart.MINE ? " and " : " and not ")
                    .append(WRITTEN);
            values.put("self", currentActor.get().subject());
            values.put("writing", WRITING);
        }
        TypedQuery<T> query = em.createQuery(select + where + end, type);
        values.forEach(query::setParameter);
        return query;
    }

    private Set<String> departments(CampaignPart part) {
        return permissions.departments(
                currentActor.get(), part == CampaignPart.TO_JUDGE ? "campaign.approve" : "campaign.read");
    }

    /** What others, or the clock, have done since then with campaigns in which the official has written, newest first. */
    public List<CampaignNews> news(Instant since, int limit) {
        return em
                .createQuery(
                        "select c, e from CampaignEvent e join Campaign c on c.id = e.campaignId"
                                + " where e.occurredAt >= :since and e.act in :news and e.actorSubject <> :self"
                                + " and c.department in :departments and " + WRITTEN
                                + " order by e.occurredAt desc, e.id desc",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("news", NEWS)
                .setParameter("self", currentActor.get().subject())
                .setParameter("writing", WRITING)
                .setParameter("departments", departments(CampaignPart.MINE))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> ((CampaignEvent) row[1]).news((Campaign) row[0]))
                .toList();
    }
}
