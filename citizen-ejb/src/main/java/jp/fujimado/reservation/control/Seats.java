package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Seat;
import jp.fujimado.reservation.entity.Slot;
import jp.fujimado.shared.error.Conflict;

/** The seats of the places; who takes one holds the lock of the place on that day. */
@ApplicationScoped
public class Seats {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Number of a seat that is free for the whole appointment, its own one not counted.
     *
     * @param own reservation that gives its seat up for the new one; null for none
     * @throws Conflict when all are taken
     */
    int free(Category category, Slot slot, Long own) {
        Place place = category.place(slot.place()).orElseThrow();
        Set<Integer> taken = new HashSet<>();
        for (Object[] row : overlapping(category, slot)) {
            Long reservation = (Long) row[0];
            Instant heldUntil = (Instant) row[2];
            if (!isOver(reservation, heldUntil) && !reservation.equals(own)) {
                taken.add((Integer) row[1]);
            }
        }
        if (taken.size() >= place.capacity()) {
            throw new Conflict("reservation.time-taken");
        }
        int number = 1;
        while (taken.contains(number)) {
            number++;
        }
        return number;
    }

    private List<Object[]> overlapping(Category category, Slot slot) {
        return em.createQuery(
                        "select s.reservationId, s.seatNo, s.heldUntil from Seat s where s.categoryCode = :category"
                                + " and s.placeCode = :place and s.startsAt < :until and s.startsAt > :dayBefore"
                                + " and s.endsAt > :from",
                        Object[].class)
                .setParameter("category", category.code())
                .setParameter("place", slot.place())
                .setParameter("until", end(category, slot))
                .setParameter("dayBefore", slot.startsAt().minus(Duration.ofDays(1)))
                .setParameter("from", slot.startsAt())
                .getResultList();
    }

    /** Whether somebody would get a seat right now; asked before anything is locked, so that most refusals are quick. */
    boolean isFull(Category category, Slot slot) {
        Instant now = clock.instant();
        long taken = overlapping(category, slot).stream()
                .filter(row -> row[2] == null || now.isBefore((Instant) row[2]))
                .count();
        return taken >= category.place(slot.place()).orElseThrow().capacity();
    }

    /** @throws Conflict when the database knows better than the look before: a seat is there once, come what may */
    void take(Category category, Reservation reservation, int number) {
        em.persist(new Seat(reservation, number, end(category, reservation.slot())));
        try {
            em.flush();
        } catch (PersistenceException failure) {
            if (!isTaken(failure)) {
                throw failure;
            }
            throw new Conflict("reservation.time-taken");
        }
    }

    /** Whether the database refused it by a constraint (SQLSTATE class 23), not because it is away. */
    private static boolean isTaken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refusal
                        && refusal.getSQLState() != null
                        && refusal.getSQLState().startsWith("23"));
    }

    private static Instant end(Category category, Slot slot) {
        return slot.endsAt().plus(Duration.ofMinutes(category.rules().buffer()));
    }

    /** Keeps the seat for good. */
    void book(Reservation reservation) {
        em.createQuery("update Seat s set s.heldUntil = null where s.reservationId = :reservation")
                .setParameter("reservation", reservation.id())
                .executeUpdate();
    }

    /** Gives the seat back, and all that the reservation counted under limits. */
    public void release(Reservation reservation) {
        em.flush();
        for (String rows : List.of("Seat", "LimitUse")) {
            em.createQuery("delete from " + rows + " r where r.reservationId = :reservation")
                    .setParameter("reservation", reservation.id())
                    .executeUpdate();
        }
    }

    /** Whether it was a hold that is over and ended just now; who confirmed it in the last moment keeps it. */
    boolean isOver(long reservationId, Instant heldUntil) {
        return heldUntil != null && !clock.instant().isBefore(heldUntil) && expire(reservationId);
    }

    /** Ends a hold that nobody confirmed in time; does nothing, and says so, if somebody did. */
    public boolean expire(long reservationId) {
        Reservation reservation = em.find(Reservation.class, reservationId, LockModeType.PESSIMISTIC_WRITE);
        if (reservation == null
                || reservation.status() != ReservationStatus.HELD
                || reservation.isHeld(clock.instant())) {
            return false;
        }
        reservation.expire();
        release(reservation);
        return true;
    }
}
