package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.resident.entity.DuplicatePair;
import jp.fujimado.resident.entity.DuplicateWalk;
import jp.fujimado.resident.entity.Resident;

/** Pairs of people who may be one, kept up with every change of a person. */
@ApplicationScoped
public class DuplicateBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    LikenessFinder finder;

    @Inject
    Clock clock;

    /** Two accounts, the smaller number first. */
    private record Accounts(long first, long second) {}

    /** How far the search is, locked until the end of the transaction: one node walks at a time. */
    public DuplicateWalk walk() {
        return em.find(DuplicateWalk.class, DuplicateWalk.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** When everything that had changed was seen; empty until the whole city was walked through once. */
    public Optional<Instant> upToDate() {
        return Optional.ofNullable(
                em.find(DuplicateWalk.class, DuplicateWalk.ONLY).walkedAt());
    }

    /** The next people in the order of their last change. */
    public List<Resident> changed(DuplicateWalk walk, Instant until, int limit) {
        Instant since = walk.changedAt() == null ? Instant.EPOCH : walk.changedAt();
        return em.createQuery(
                        "select r from Resident r where r.updatedAt >= :since and r.updatedAt < :until"
                                + " and (r.updatedAt > :since or r.id > :id) order by r.updatedAt, r.id",
                        Resident.class)
                .setParameter("since", since)
                .setParameter("until", until)
                .setParameter("id", walk.residentId())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Finds anew who is like one of these people; tells how many pairs came or went. */
    public int renew(List<Resident> batch) {
        Map<Accounts, DuplicatePair> known = known(batch);
        Set<DuplicatePair> gone =
                known.values().stream().filter(DuplicatePair::isOpen).collect(Collectors.toCollection(HashSet::new));
        List<Long> people = batch.stream()
                .filter(person -> !person.isMerged())
                .map(Resident::id)
                .toList();
        Map<Long, Set<Long>> alike = people.isEmpty() ? Map.of() : finder.likeness(people);
        Set<Long> everybody = new HashSet<>(alike.keySet());
        alike.values().forEach(everybody::addAll);
        Map<Long, Traits> traits = finder.traits(everybody);
        int came = 0;
        for (Map.Entry<Long, Set<Long>> person : alike.entrySet()) {
            for (Long other : person.getValue()) {
                Traits one = traits.get(person.getKey());
                DuplicatePair before = known.get(accounts(one, traits.get(other)));
                DuplicatePair pair = keep(known, one, traits.get(other));
                gone.remove(pair);
                came += before == null ? 1 : 0;
            }
        }
        gone.forEach(em::remove);
        return came + gone.size();
    }

    private DuplicatePair keep(Map<Accounts, DuplicatePair> known, Traits one, Traits other) {
        Accounts accounts = accounts(one, other);
        Resident first = accounts.first() == one.person().accountId() ? one.person() : other.person();
        Resident second = first == one.person() ? other.person() : one.person();
        DuplicatePair pair = known.computeIfAbsent(accounts, key -> {
            DuplicatePair created = new DuplicatePair(key.first(), key.second(), clock.instant());
            created.describe(one.inCommonWith(other), first.kanaKey(), second.kanaKey());
            em.persist(created);
            return created;
        });
        pair.describe(one.inCommonWith(other), first.kanaKey(), second.kanaKey());
        return pair;
    }

    private static Accounts accounts(Traits one, Traits other) {
        long a = one.person().accountId();
        long b = other.person().accountId();
        return new Accounts(Math.min(a, b), Math.max(a, b));
    }

    /** Pairs of unmerged people of the batch; those of merged ones wait for the merge to be taken back. */
    private Map<Accounts, DuplicatePair> known(List<Resident> batch) {
        Map<Accounts, DuplicatePair> pairs = new HashMap<>();
        Set<Long> accounts = batch.stream()
                .filter(person -> !person.isMerged())
                .map(Resident::accountId)
                .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            pairs(accounts).forEach(pair -> pairs.put(new Accounts(pair.firstAccount(), pair.secondAccount()), pair));
        }
        return pairs;
    }

    /** Two questions: a database reads the whole table for one with OR. */
    private Set<DuplicatePair> pairs(Collection<Long> accounts) {
        Set<DuplicatePair> pairs = new LinkedHashSet<>();
        for (String side : List.of("firstAccount", "secondAccount")) {
            pairs.addAll(em.createQuery(
                            "select p from DuplicatePair p where p." + side + " in :accounts", DuplicatePair.class)
                    .setParameter("accounts", accounts)
                    .getResultList());
        }
        return pairs;
    }

    public Optional<DuplicatePair> find(long id) {
        return Optional.ofNullable(em.find(DuplicatePair.class, id));
    }

    /** All pairs of a person, those that were found to be two people as well. */
    public List<DuplicatePair> of(long account) {
        return List.copyOf(pairs(List.of(account)));
    }

    /** Pairs that nobody has looked at; the search finds them again if they still hold. */
    public void forgetOpen(long account) {
        of(account).stream().filter(DuplicatePair::isOpen).forEach(em::remove);
    }

    public void forget(long account) {
        of(account).forEach(em::remove);
    }
}
