package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.resident.MergeRow;
import jp.fujimado.resident.entity.AccountMerge;
import jp.fujimado.resident.entity.MergedRow;
import jp.fujimado.shared.person.MergePart;

/** Makes two accounts one, so that it can be taken back: each row that moves is written down. */
@ApplicationScoped
public class Merges {

    /** Databases take no longer lists. */
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    @Any
    Instance<MergePart> parts;

    @Inject
    Accounts accounts;

    @Inject
    ResidentRegister register;

    @Inject
    Clock clock;

    /** From now on the logins of {@code merge.merged()} lead to {@code merge.survivor()}, and its rows belong there. */
    public void make(AccountMerge merge) {
        em.persist(merge);
        em.flush();
        for (MergePart part : parts) {
            List<Long> rows = part.rows(merge.merged());
            rows.forEach(row -> em.persist(new MergedRow(merge.id(), part.code(), row)));
            give(part, rows, merge.survivor());
        }
        accounts.merge(merge.merged(), merge.survivor());
        register.resident(merge.merged()).ifPresent(resident -> {
            resident.merge(clock.instant());
            register.resident(merge.survivor()).ifPresent(survivor -> survivor.protectLike(resident, clock.instant()));
        });
    }

    /** Both accounts as they were; what the person did since stays with the survivor. */
    public void undo(AccountMerge merge) {
        Map<String, List<Long>> moved = em
                .createQuery("select r from MergedRow r where r.mergeId = :merge", MergedRow.class)
                .setParameter("merge", merge.id())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        MergedRow::part, Collectors.mapping(MergedRow::rowId, Collectors.toList())));
        for (MergePart part : parts) {
            give(part, moved.getOrDefault(part.code(), List.of()), merge.merged());
        }
        accounts.unmerge(merge.merged());
        register.resident(merge.merged()).ifPresent(resident -> resident.unmerge(clock.instant()));
        merge.undo(clock.instant());
    }

    private static void give(MergePart part, List<Long> rows, long account) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            part.give(rows.subList(from, Math.min(from + BATCH, rows.size())), account);
        }
    }

    public Optional<AccountMerge> find(long id) {
        return Optional.ofNullable(em.find(AccountMerge.class, id));
    }

    /** Merges that hold and lead to this account, newest first. */
    public List<MergeRow> into(long account) {
        return em
                .createQuery(
                        "select m from AccountMerge m where m.survivor = :account and m.undoneAt is null"
                                + " order by m.id desc",
                        AccountMerge.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(merge -> new MergeRow(merge.id(), merge.merged(), merge.reason(), merge.madeAt()))
                .toList();
    }

    /** Whether the account is a part of a merge that holds, on either side. */
    public boolean isPart(long account) {
        return !em.createQuery(
                        "select m.id from AccountMerge m where m.undoneAt is null"
                                + " and (m.survivor = :account or m.merged = :account)",
                        Long.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
