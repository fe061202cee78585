package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.NewWaiting;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.WaitingOffer;
import jp.fujimado.reservation.WaitingRow;
import jp.fujimado.reservation.WantedTimes;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Waiting;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/** The lines of people who wait for a time (空き待ち): who comes first is offered a free time first. */
@ApplicationScoped
public class WaitingList {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    Bookers bookers;

    @Inject
    LimitBook limits;

    @Inject
    BookingLocks locks;

    @Inject
    Booking booking;

    @Inject
    ReservationBook book;

    @Inject
    WantedTimesReader reader;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    Clock clock;

    /**
     * The person waits from now on; if she waits for that category already, for these times instead.
     *
     * @return number of her place in the line
     * @throws InvalidInput with one sentence per field
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    public long join(long account, NewWaiting typed) {
        Category category = categories.requireOffered(typed.category());
        WantedTimes wanted = reader.read(category, typed);
        Booker booker = bookers.of(
                account,
                new HoldTime(category.code(), wanted.place(), wanted.first().atStartOfDay(), typed.childAccount()),
                category);
        requireRoom(category, booker, wanted);
        locks.lock(List.of(Booking.person(category.code(), account)));
        Waiting waiting = same(category.code(), booker)
                .orElseGet(() -> new Waiting(booker, category.code(), wanted, clock.instant()));
        waiting.want(wanted);
        em.persist(waiting);
        em.flush();
        trail.note("reservation.wait", waiting);
        return waiting.id();
    }

    /** Refuses who could take none of the times anyway. */
    private void requireRoom(Category category, Booker booker, WantedTimes wanted) {
        List<String> places = wanted.place() == null
                ? category.places().stream().map(Place::code).toList()
                : List.of(wanted.place());
        RuleViolation refusal = null;
        for (LocalDate day : List.of(wanted.first(), wanted.last())) {
            for (String place : places) {
                try {
                    limits.requireRoom(limits.of(category, booker, place, day));
                    return;
                } catch (RuleViolation reached) {
                    refusal = reached;
                }
            }
        }
        throw refusal;
    }

    private Optional<Waiting> same(String category, Booker booker) {
        return em.createQuery(
                        "select w from Waiting w where w.accountId = :account and w.categoryCode = :category",
                        Waiting.class)
                .setParameter("account", booker.accountId())
                .setParameter("category", category)
                .getResultStream()
                .filter(one -> one.booker().equals(booker))
                .findFirst();
    }

    /** The lines in which the person stands. */
    public List<WaitingRow> of(long account) {
        return em
                .createQuery(
                        "select w from Waiting w where w.accountId = :account order by w.queuedAt, w.id", Waiting.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    private WaitingRow row(Waiting one) {
        Category category = categories.newest(one.categoryCode()).orElseThrow();
        return new WaitingRow(
                one.id(),
                category.code(),
                category.guide().title(),
                one.booker().forName(),
                category.place(one.wanted().place()).map(Place::name).orElse(""),
                one.wanted(),
                ahead(one),
                offer(one));
    }

    private long ahead(Waiting one) {
        return em.createQuery(
                        "select count(w) from Waiting w where w.categoryCode = :category and (w.queuedAt < :since"
                                + " or (w.queuedAt = :since and w.id < :id))",
                        Long.class)
                .setParameter("category", one.categoryCode())
                .setParameter("since", one.queuedAt())
                .setParameter("id", one.id())
                .getSingleResult();
    }

    private WaitingOffer offer(Waiting one) {
        return Optional.ofNullable(one.offeredReservation())
                .map(id -> em.find(Reservation.class, id))
                .filter(held -> held.isHeld(clock.instant()))
                .map(held -> new WaitingOffer(
                        held.id(),
                        held.startsAt(),
                        held.endsAt(),
                        book.place(held).name(),
                        held.heldUntil()))
                .orElse(null);
    }

    /** How many wait for a time of one of the categories. */
    public long count(Collection<String> categories) {
        return categories.isEmpty()
                ? 0
                : em.createQuery("select count(w) from Waiting w where w.categoryCode in :categories", Long.class)
                        .setParameter("categories", categories)
                        .getSingleResult();
    }

    /** How many wait for each place of the category, by its code; who waits for any place is left aside. */
    public Map<String, Long> byPlace(String category) {
        return em
                .createQuery(
                        "select w.placeCode, count(w) from Waiting w where w.categoryCode = :category"
                                + " and w.placeCode is not null group by w.placeCode order by w.placeCode",
                        Object[].class)
                .setParameter("category", category)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> (Long) row[1], (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * Who waits for a place that the next version does not have waits for any place from now on, keeps her place in the
     * line, and is told. An offer that she has stays: the time is held for her as it was.
     */
    public void widen(Category before, Category next) {
        em
                .createQuery(
                        "select w from Waiting w where w.categoryCode = :category and w.placeCode is not null",
                        Waiting.class)
                .setParameter("category", next.code())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(one -> next.place(one.wanted().place()).isEmpty())
                .forEach(one -> {
                    String place =
                            before.place(one.wanted().place()).map(Place::name).orElse("");
                    one.want(new WantedTimes(
                            null, one.wanted().first(), one.wanted().last()));
                    notices.placeGone(one, next, place);
                    trail.note("reservation.widen", one);
                });
    }

    /**
     * The person waits no more; what was offered to her goes to the next one.
     *
     * @throws NotFound when it is not hers
     */
    public void leave(long id, long account) {
        Waiting waiting = givenBack(id, account);
        trail.note("reservation.leave", waiting);
        end(waiting);
    }

    /**
     * The person does not want the time that is offered to her, and waits for another one.
     *
     * @throws NotFound when it is not hers
     */
    public void pass(long id, long account) {
        Waiting waiting = givenBack(id, account);
        waiting.pass();
        trail.note("reservation.pass", waiting);
    }

    /**
     * Locks what she holds before her place in the line, as booking it does; offers and holds of hers wait meanwhile.
     *
     * @throws NotFound also when she has just booked the time, and so waits no more
     */
    private Waiting givenBack(long id, long account) {
        locks.lock(List.of(Booking.person(own(id, account, LockModeType.NONE).categoryCode(), account)));
        Optional.ofNullable(own(id, account, LockModeType.NONE).offeredReservation())
                .map(held -> em.find(Reservation.class, held))
                .ifPresent(booking::giveBack);
        return own(id, account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As the database has it now, not as it was read before in the transaction. */
    private Waiting own(long id, long account, LockModeType lock) {
        Waiting waiting = em.find(Waiting.class, id, lock);
        if (waiting == null || waiting.booker().accountId() != account) {
            throw new NotFound("shared.not-found");
        }
        if (lock == LockModeType.NONE) {
            em.detach(waiting);
        }
        return waiting;
    }

    /** Who has booked a time of a category waits for it no more. */
    void settle(Reservation booked) {
        same(booked.categoryCode(), booked.booker()).ifPresent(this::end);
    }

    void end(Waiting waiting) {
        em.createQuery("delete from OfferedTime o where o.waitingId = :waiting")
                .setParameter("waiting", waiting.id())
                .executeUpdate();
        em.remove(waiting);
    }
}
