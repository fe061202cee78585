package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.MandateKind;
import jp.fujimado.resident.Origin;
import jp.fujimado.resident.entity.Mandate;
import jp.fujimado.resident.entity.ResidentChange;
import jp.fujimado.shared.person.MyPagePart;
import jp.fujimado.shared.person.Overview;
import jp.fujimado.shared.person.TimelineEntry;
import jp.fujimado.shared.person.TimelineEntry.Side;
import jp.fujimado.shared.person.ToDo;
import jp.fujimado.shared.text.Sentences;

/** The citizen master on my page: mandates that end soon, and what changed. */
@ApplicationScoped
public class ResidentPart implements MyPagePart {

    private static final int DAYS_BEFORE = 30;

    /** No save changes more items at once. */
    private static final int ITEMS = 16;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    MandateRules rules;

    @Inject
    Clock clock;

    @Override
    public Overview overview(long accountId) {
        LocalDate today = LocalDate.now(clock);
        List<ToDo> ending = em
                .createQuery(
                        "select m from Mandate m where m.principalAccount = :account and m.acceptedAt is not null"
                                + " and m.endedAt is null and m.endsOn between :today and :soon"
                                + " and m.kind <> :guardian order by m.endsOn",
                        Mandate.class)
                .setParameter("account", accountId)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(DAYS_BEFORE))
                .setParameter("guardian", MandateKind.GUARDIAN)
                .getResultList()
                .stream()
                .map(this::toDo)
                .toList();
        return new Overview(ending, List.of());
    }

    private ToDo toDo(Mandate mandate) {
        return new ToDo(
                "mandate-" + mandate.id(),
                Sentences.say("resident.todo.mandate"),
                Sentences.say(
                        "resident.todo.mandate.title", rules.of(mandate.kind()).label()),
                Sentences.say("resident.todo.mandate.text"),
                mandate.endsOn(),
                Sentences.say("resident.todo.mandate.action"),
                "/mypage/mandates.xhtml");
    }

    @Override
    public List<TimelineEntry> timeline(long accountId, Instant before, int limit) {
        List<ChangeRow> rows = em
                .createQuery(
                        "select c from ResidentChange c where c.accountId = :account and c.changedAt < :before"
                                + " order by c.changedAt desc, c.id desc",
                        ResidentChange.class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setMaxResults(limit * ITEMS)
                .getResultList()
                .stream()
                .map(ResidentChange::row)
                .toList();
        List<TimelineEntry> entries = new ArrayList<>();
        for (int from = 0, to; from < rows.size() && entries.size() < limit; from = to) {
            to = from;
            while (to < rows.size()
                    && rows.get(to).changedAt().equals(rows.get(from).changedAt())) {
                to++;
            }
            entries.add(entry(rows.subList(from, to)));
        }
        return entries;
    }

    /** All that changed in one act. */
    private static TimelineEntry entry(List<ChangeRow> together) {
        ChangeRow first = together.get(0);
        String items = together.stream()
                .map(change -> Sentences.say("resident.field." + change.item()))
                .distinct()
                .collect(Collectors.joining("、"));
        return new TimelineEntry(
                first.changedAt(),
                first.origin() == Origin.STAFF || first.origin() == Origin.IMPORT ? Side.CITY : Side.MINE,
                Sentences.say("resident.timeline.changed"),
                items,
                "/mypage/history.xhtml");
    }
}
