package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.reservation.BookingLimit;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.LimitSubject;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.LimitUse;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.boundary.Families;
import jp.fujimado.shared.error.RuleViolation;

/** How often somebody has come; who counts holds the locks of the keys. */
@ApplicationScoped
public class LimitBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Families families;

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    /** A limit that an appointment falls under, with one key for each person by whom it is counted. */
    record Counted(BookingLimit limit, List<LimitUse.Key> keys) {}

    /** Everything under which an appointment of the booker at the place on that day counts. */
    List<Counted> of(Category category, Booker booker, String place, LocalDate day) {
        List<Counted> counted = new ArrayList<>();
        for (BookingLimit limit : category.limits()) {
            Optional<String> period = limit.countsAt(place) ? limit.period(day) : Optional.empty();
            period.ifPresent(name -> counted.add(new Counted(
                    limit,
                    subjects(limit.subject(), booker).stream()
                            .map(subject -> new LimitUse.Key(category.code(), limit.code(), subject, name))
                            .toList())));
        }
        return counted;
    }

    /** The city knows no household: it is the person with the children of her family, so that either parent counts. */
    private Set<Long> subjects(LimitSubject subject, Booker booker) {
        Set<Long> subjects = new LinkedHashSet<>();
        if (subject != LimitSubject.CHILD) {
            subjects.add(booker.accountId());
        }
        if (subject == LimitSubject.CHILD) {
            subjects.add(booker.childAccount());
        }
        if (subject == LimitSubject.HOUSEHOLD) {
            families.children(booker.accountId()).stream()
                    .map(FamilyRow::personAccount)
                    .filter(child -> child != null)
                    .forEach(subjects::add);
        }
        return subjects;
    }

    /**
     * Refuses what certainly is too much, without any lock, so that most refusals are quick.
     *
     * @throws RuleViolation when a limit is reached by confirmed reservations alone
     */
    void requireRoom(List<Counted> counted) {
        for (Counted one : counted) {
            if (one.keys().stream()
                    .anyMatch(key -> confirmed(key) >= one.limit().most())) {
                throw reached(one.limit());
            }
        }
    }

    private static RuleViolation reached(BookingLimit limit) {
        return new RuleViolation("reservation.limit", limit.title());
    }

    private long confirmed(LimitUse.Key key) {
        return asked(
                        "select count(u) from LimitUse u join Reservation r on r.id = u.reservationId"
                                + " where r.status <> :held and ",
                        key,
                        Long.class)
                .setParameter("held", ReservationStatus.HELD)
                .getSingleResult();
    }

    private <T> TypedQuery<T> asked(String question, LimitUse.Key key, Class<T> answer) {
        return em.createQuery(
                        question
                                + "u.subjectAccount = :subject and u.categoryCode = :category"
                                + " and u.limitCode = :limit and u.period = :period",
                        answer)
                .setParameter("subject", key.subject())
                .setParameter("category", key.category())
                .setParameter("limit", key.limit())
                .setParameter("period", key.period());
    }

    /**
     * Free numbers for one more use under each key, the uses of one reservation not counted.
     *
     * @param own reservation whose uses will be given up; null for none
     * @return uses to be written
     * @throws RuleViolation when a limit is reached
     */
    List<Free> free(List<Counted> counted, Long own) {
        List<Free> free = new ArrayList<>();
        for (Counted one : counted) {
            for (LimitUse.Key key : one.keys()) {
                Set<Integer> numbers = numbers(key, own);
                if (numbers.size() >= one.limit().most()) {
                    throw reached(one.limit());
                }
                free.add(new Free(key, lowest(numbers)));
            }
        }
        return free;
    }

    record Free(LimitUse.Key key, int number) {}

    void use(long reservationId, List<Free> free) {
        free.forEach(one -> em.persist(new LimitUse(reservationId, one.key(), one.number())));
    }

    private Set<Integer> numbers(LimitUse.Key key, Long own) {
        Set<Integer> numbers = new HashSet<>();
        for (Object[] row : uses(key)) {
            Long reservation = (Long) row[0];
            Instant heldUntil = (Instant) row[2];
            if (!seats.isOver(reservation, heldUntil) && !reservation.equals(own)) {
                numbers.add((Integer) row[1]);
            }
        }
        return numbers;
    }

    private List<Object[]> uses(LimitUse.Key key) {
        return asked(
                        "select u.reservationId, u.useNo, r.heldUntil from LimitUse u"
                                + " join Reservation r on r.id = u.reservationId where ",
                        key,
                        Object[].class)
                .getResultList();
    }

    /** The lowest number that nobody has under the key. */
    int nextNumber(LimitUse.Key key) {
        return lowest(numbers(key, null));
    }

    private static int lowest(Set<Integer> numbers) {
        int number = 1;
        while (numbers.contains(number)) {
            number++;
        }
        return number;
    }
}
