package jp.fujimado.resident.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.fujimado.resident.Address;
import jp.fujimado.resident.ContactKind;
import jp.fujimado.resident.entity.Resident;
import jp.fujimado.resident.entity.ResidentAddress;
import jp.fujimado.resident.entity.ResidentContact;

/** Who is like whom: for some people at a time, each question by an index. */
@ApplicationScoped
class LikenessFinder {

    /** Databases take no longer lists. */
    private static final int LIST = 500;

    private static final String PAIRS = "select r.id, o.id from Resident r, Resident o";
    private static final String OTHERS = " where r.id in :batch and o.id <> r.id and o.mergedAt is null";

    /** The ways in which two records of one person are usually alike; each begins with an index. */
    private static final List<String> QUESTIONS = List.of(
            PAIRS + OTHERS + " and o.birthDate = r.birthDate and o.kanaKey = r.kanaKey",
            PAIRS + OTHERS + " and o.birthDate = r.birthDate and o.nameKey = r.nameKey",
            PAIRS + ", ResidentContact c, ResidentContact d" + OTHERS + " and c.residentId = r.id"
                    + " and d.valueKey = c.valueKey and d.kind = c.kind and o.id = d.residentId"
                    + " and o.birthDate = r.birthDate",
            PAIRS + ", ResidentAddress a, ResidentAddress b" + OTHERS + " and a.residentId = r.id and b.town = a.town"
                    + " and b.block = a.block and o.id = b.residentId and o.givenKana = r.givenKana"
                    + " and (r.protectedUntil is null or r.protectedUntil < :today)"
                    + " and (o.protectedUntil is null or o.protectedUntil < :today)");

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /** Numbers of the people who are like one of the batch, by that one. */
    Map<Long, Set<Long>> likeness(Collection<Long> batch) {
        Map<Long, Set<Long>> found = new HashMap<>();
        for (String question : QUESTIONS) {
            var query = em.createQuery(question, Object[].class).setParameter("batch", batch);
            if (question.contains(":today")) {
                query.setParameter("today", LocalDate.now(clock));
            }
            query.getResultList().forEach(pair -> found.computeIfAbsent((Long) pair[0], key -> new TreeSet<>())
                    .add((Long) pair[1]));
        }
        return found;
    }

    /** What these people are compared by. */
    Map<Long, Traits> traits(Collection<Long> people) {
        Map<Long, Traits> traits = new HashMap<>();
        List<Long> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += LIST) {
            List<Long> some = all.subList(from, Math.min(from + LIST, all.size()));
            Map<Long, List<ResidentContact>> contacts = contacts(some);
            persons(some)
                    .forEach((person, address) -> traits.put(
                            person.id(),
                            new Traits(
                                    person,
                                    person.isProtected(LocalDate.now(clock)) ? null : address,
                                    keys(contacts.get(person.id()), ContactKind.PHONE),
                                    keys(contacts.get(person.id()), ContactKind.MAIL))));
        }
        return traits;
    }

    private Map<Resident, Address> persons(List<Long> people) {
        return em
                .createQuery(
                        "select r, a from Resident r join ResidentAddress a on a.residentId = r.id where r.id in :people",
                        Object[].class)
                .setParameter("people", people)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (Resident) row[0], row -> ((ResidentAddress) row[1]).address()));
    }

    private Map<Long, List<ResidentContact>> contacts(List<Long> people) {
        return em
                .createQuery("select c from ResidentContact c where c.residentId in :people", ResidentContact.class)
                .setParameter("people", people)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(ResidentContact::residentId));
    }

    private static Set<String> keys(List<ResidentContact> contacts, ContactKind kind) {
        Set<String> keys = new HashSet<>();
        if (contacts != null) {
            contacts.stream()
                    .filter(contact -> contact.kind() == kind)
                    .map(ResidentContact::valueKey)
                    .forEach(keys::add);
        }
        return keys;
    }
}
