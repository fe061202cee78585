package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.OfferedTime;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Waiting;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.CityClock;

/** Offers free times to those who wait, in the order in which they came. An offer is a hold with more time to answer. */
@ApplicationScoped
public class WaitingOffers {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Bookers bookers;

    @Inject
    Booking booking;

    @Inject
    WaitingList line;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    Clock clock;

    /** Categories for which somebody waits. */
    public List<String> categories() {
        return em.createQuery("select distinct w.categoryCode from Waiting w order by w.categoryCode", String.class)
                .getResultList();
    }

    /**
     * Who is to be offered which time next: the first in the line who wants a time that is free.
     *
     * @param tried what cannot be offered just now
     */
    public Optional<OfferedTime.Key> next(String code, Set<OfferedTime.Key> tried) {
        Optional<Category> category = categories.offered(code);
        List<FreeTime> free = category.map(this::free).orElse(List.of());
        if (free.isEmpty()) {
            return Optional.empty();
        }
        Set<OfferedTime.Key> known = new HashSet<>(tried);
        known.addAll(offered(code));
        Set<Long> answering = answering(code);
        return waiting(code).stream()
                .filter(one -> !answering.contains(one.booker().accountId()))
                .flatMap(one -> free.stream()
                        .filter(one.wanted()::fit)
                        .map(time -> new OfferedTime.Key(one.id(), time.place(), FreeTimes.at(time.startsAt()))))
                .filter(key -> !known.contains(key))
                .findFirst();
    }

    private List<FreeTime> free(Category category) {
        LocalDate today = CityClock.day(clock.instant());
        List<String> places = category.places().stream().map(Place::code).toList();
        return freeTimes.between(category, places, today, freeTimes.lastDay(category), BookingSide.PERSON).stream()
                .filter(FreeTime::isFree)
                .toList();
    }

    private List<Waiting> waiting(String code) {
        return em.createQuery(
                        "select w from Waiting w where w.categoryCode = :category and w.offeredReservation is null"
                                + " order by w.queuedAt, w.id",
                        Waiting.class)
                .setParameter("category", code)
                .getResultList();
    }

    private List<OfferedTime.Key> offered(String code) {
        return em
                .createQuery(
                        "select o from OfferedTime o, Waiting w where w.id = o.waitingId and w.categoryCode = :category",
                        OfferedTime.class)
                .setParameter("category", code)
                .getResultList()
                .stream()
                .map(OfferedTime::key)
                .toList();
    }

    /** Who is just answering the questions for another time of the category; an offer would take that away. */
    private Set<Long> answering(String code) {
        return new HashSet<>(em.createQuery(
                        "select r.accountId from Reservation r where r.categoryCode = :category"
                                + " and r.status = :held and r.heldUntil > :now",
                        Long.class)
                .setParameter("category", code)
                .setParameter("held", ReservationStatus.HELD)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /**
     * Holds the time for her and tells her, together or not at all.
     *
     * @throws Conflict when somebody else was faster
     * @throws RuleViolation when she may not have it
     * @throws NotFound when the child is not in her family any more
     */
    public void offer(OfferedTime.Key key) {
        Waiting seen = Optional.ofNullable(em.find(Waiting.class, key.waiting()))
                .orElseThrow(() -> new Conflict("reservation.time-taken"));
        em.detach(seen);
        Booker booker = seen.booker();
        Category category = categories.offered(seen.categoryCode()).orElseThrow(() -> new NotFound("shared.not-found"));
        LocalDateTime start = LocalDateTime.ofInstant(key.startsAt(), CityClock.JAPAN);
        bookers.of(
                booker.accountId(), new HoldTime(category.code(), key.place(), start, booker.childAccount()), category);
        Instant until = OfferTime.until(clock.instant(), key.startsAt());
        Reservation held =
                booking.hold(category, booker, new Booking.Hold(key.place(), start, BookingSide.PERSON, until));
        stillWaiting(key.waiting()).offer(held.id(), held.heldUntil());
        em.persist(new OfferedTime(key));
        notices.offer(held, held.heldUntil());
        trail.note("reservation.offer", held);
    }

    /** Locked after the time is, as in every booking. */
    private Waiting stillWaiting(long id) {
        return Optional.ofNullable(em.find(Waiting.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> one.offeredReservation() == null)
                .orElseThrow(() -> new Conflict("reservation.time-taken"));
    }

    /** Never offers this time to her: a limit or an age stands in the way. */
    public void refuse(OfferedTime.Key key) {
        if (em.find(Waiting.class, key.waiting(), LockModeType.PESSIMISTIC_WRITE) != null) {
            em.persist(new OfferedTime(key));
        }
    }

    /** Those whose offer was not answered in time, whose last day is over, or whose category is closed. */
    public List<Long> due(int most) {
        return em.createQuery(
                        "select w.id from Waiting w where w.offeredUntil <= :now or w.lastDay < :today"
                                + " or exists (select v.id from CategoryVersion v where v.code = w.categoryCode"
                                + " and v.closedAt is not null and not exists (select n.id from CategoryVersion n"
                                + " where n.code = v.code and n.version > v.version)) order by w.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("today", CityClock.day(clock.instant()))
                .setMaxResults(most)
                .getResultList();
    }

    /** Tells such a person that she stands at the end of the line, or that the waiting is over. */
    public void lapse(long id) {
        Waiting waiting = em.find(Waiting.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (waiting == null) {
            return;
        }
        Instant now = clock.instant();
        if (categories.offered(waiting.categoryCode()).isEmpty()) {
            notices.waitingClosed(waiting);
            end(waiting);
        } else if (waiting.wanted().last().isBefore(CityClock.day(now))) {
            notices.waitingOver(waiting);
            end(waiting);
        } else if (waiting.offeredUntil() != null && !now.isBefore(waiting.offeredUntil())) {
            waiting.lapse(now);
            notices.offerOver(waiting);
            trail.note("reservation.lapse", waiting);
        }
    }

    private void end(Waiting waiting) {
        trail.note("reservation.wait-end", waiting);
        line.end(waiting);
    }
}
