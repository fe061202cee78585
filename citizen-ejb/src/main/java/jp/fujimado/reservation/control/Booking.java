package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.Guest;
import jp.fujimado.reservation.entity.Pin;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Slot;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.time.CityClock;

/** Takes times: one seat and one use of each limit, or nothing. */
@ApplicationScoped
public class Booking {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    FreeTimes freeTimes;

    @Inject
    BookingLocks locks;

    @Inject
    Blocks blocks;

    @Inject
    Seats seats;

    @Inject
    LimitBook limits;

    @Inject
    Clock clock;

    /** A free seat and free uses, locked until the end of the transaction. */
    private record Locked(int seat, List<LimitBook.Free> uses) {}

    /** A time to be held: where, when, who takes it, and until when it is kept. */
    public record Hold(String place, LocalDateTime start, BookingSide side, Instant until) {}

    /** A hold for as long as the category gives to answer. */
    Hold whileAnswering(Category category, HoldTime wish, BookingSide side) {
        Duration minutes = Duration.ofMinutes(category.rules().holdMinutes());
        return new Hold(wish.place(), wish.startsAt(), side, clock.instant().plus(minutes));
    }

    /**
     * Holds the time for the person. What she held in this category before is given back; the same time again gives the
     * same hold.
     *
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when a limit is reached
     */
    public Reservation hold(Category category, Booker booker, Hold wanted) {
        Slot slot = slot(category, wanted.place(), wanted.start(), wanted.side());
        Optional<Reservation> same = same(category, booker, slot);
        if (same.isPresent()) {
            return same.get();
        }
        if (seats.isFull(category, slot)) {
            throw new AlreadyTaken();
        }
        List<LimitBook.Counted> counted =
                limits.of(category, booker, wanted.place(), wanted.start().toLocalDate());
        limits.requireRoom(counted);
        lock(category, booker, slot, counted);
        Optional<Reservation> meanwhile = same(category, booker, slot);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        held(category, booker).forEach(this::giveBack);
        Locked free = free(category, slot, counted, null);
        Reservation reservation = new Reservation(booker, pin(category), slot, wanted.until(), clock.instant());
        em.persist(reservation);
        em.flush();
        seats.take(category, reservation, free.seat());
        limits.use(reservation.id(), free.uses());
        return reservation;
    }

    /** Another time for a reservation: where, when, who says so, and what an official says about it. */
    public record Move(String place, LocalDateTime start, BookingSide side, String reason) {}

    /**
     * Another time for a reservation under which the person is awaited; its own seat and uses do not stand in its way.
     * What she moves herself is approved anew where that is needed; what an official moves stays approved.
     *
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when a limit is reached, or it is too late
     */
    public void move(Reservation reservation, Category category, Move move) {
        Slot slot = slot(category, move.place(), move.start(), move.side());
        String place = move.place();
        LocalDateTime start = move.start();
        List<LimitBook.Counted> counted = limits.of(category, reservation.booker(), place, start.toLocalDate());
        lock(category, reservation.booker(), slot, counted);
        em.refresh(reservation, LockModeType.PESSIMISTIC_WRITE);
        boolean settled = move.side() == BookingSide.CITY
                ? reservation.status() == ReservationStatus.BOOKED
                : !category.rules().approved();
        if (move.side() == BookingSide.PERSON) {
            requireChangeable(reservation, category);
        }
        Locked free = free(category, slot, counted, reservation.id());
        seats.release(reservation);
        reservation.move(pin(category), slot, move.reason());
        if (settled) {
            approve(reservation, category);
        }
        seats.take(category, reservation, free.seat());
        limits.use(reservation.id(), free.uses());
    }

    /** The held time is the person's; its seat stays for good. */
    public void confirm(Reservation reservation, Category category, String receipt, Guest guest) {
        reservation.confirm(receipt, guest, clock.instant());
        if (!category.rules().approved()) {
            approve(reservation, category);
        }
        seats.book(reservation);
    }

    /**
     * Whether the person came.
     *
     * @throws RuleViolation when she was not expected, or it is another day
     */
    public void attend(Reservation reservation, boolean came) {
        LocalDate today = CityClock.day(clock.instant());
        if (CityClock.day(reservation.startsAt()).isAfter(today)) {
            throw new RuleViolation("reservation.not-today");
        }
        reservation.attend(came);
    }

    /** The city expects the person. */
    public void approve(Reservation reservation, Category category) {
        reservation.approve(nextReminder(category, reservation.startsAt()));
    }

    /** Not approved; the time and what was counted are free for others. */
    public void decline(Reservation reservation, String reason) {
        reservation.decline(reason, clock.instant());
        seats.release(reservation);
    }

    /**
     * The time and what was counted are free for others.
     *
     * @param reason what an official says about it; null when the person cancels it herself
     */
    public void cancel(Reservation reservation, String reason) {
        reservation.cancel(reason, clock.instant());
        seats.release(reservation);
    }

    /** @throws RuleViolation when nobody is awaited, or it is too late to change it without a call */
    public void requireChangeable(Reservation reservation, Category category) {
        if (!reservation.status().isOpen()) {
            throw new RuleViolation("reservation.not-booked");
        }
        if (!isChangeable(reservation, category)) {
            throw new RuleViolation("reservation.too-late");
        }
    }

    /** Whether the person may still move or cancel by herself. */
    public boolean isChangeable(Reservation reservation, Category category) {
        Instant last =
                reservation.startsAt().minus(Duration.ofHours(category.rules().changeHours()));
        return reservation.status().isOpen() && !clock.instant().isAfter(last);
    }

    /** When the person is reminded next; null when never again. */
    public Instant nextReminder(Category category, Instant startsAt) {
        return category.rules().reminderHours().stream()
                .map(hours -> startsAt.minus(Duration.ofHours(hours)))
                .filter(clock.instant()::isBefore)
                .findFirst()
                .orElse(null);
    }

    private Slot slot(Category category, String place, LocalDateTime start, BookingSide side) {
        category.place(place).orElseThrow(() -> new NotFound("shared.not-found"));
        if (!freeTimes.isOffered(category, place, start, side)) {
            throw new Conflict("reservation.time-gone");
        }
        LocalDateTime end = start.plusMinutes(category.rules().minutes());
        return new Slot(place, FreeTimes.at(start), FreeTimes.at(end));
    }

    /** Name of the lock of a place on a day. */
    static String placeOn(Category category, String place, LocalDate day) {
        return category.code() + "/" + place + "/" + day;
    }

    /** Name of the lock of what a person holds in a category. */
    static String person(String category, long account) {
        return category + "/" + account;
    }

    private static Pin pin(Category category) {
        return new Pin(category.code(), category.version(), category.department());
    }

    /** The place on that day, the limits, and the person, who holds one time of a category only. */
    private void lock(Category category, Booker booker, Slot slot, List<LimitBook.Counted> counted) {
        List<String> names = new ArrayList<>();
        LocalDate day = CityClock.day(slot.startsAt());
        names.add(placeOn(category, slot.place(), day));
        names.add(person(category.code(), booker.accountId()));
        counted.forEach(one -> one.keys().forEach(key -> names.add(key.name())));
        locks.lock(names);
    }

    private Locked free(Category category, Slot slot, List<LimitBook.Counted> counted, Long own) {
        if (blocks.isBlocked(category, slot)) {
            throw new Conflict("reservation.time-gone");
        }
        return new Locked(seats.free(category, slot, own), limits.free(counted, own));
    }

    private Optional<Reservation> same(Category category, Booker booker, Slot slot) {
        return held(category, booker).stream()
                .filter(one -> one.slot().equals(slot) && one.booker().equals(booker))
                .findFirst();
    }

    /** What the person holds in the category and has not confirmed yet. */
    private List<Reservation> held(Category category, Booker booker) {
        return em
                .createQuery(
                        "select r from Reservation r where r.accountId = :account and r.categoryCode = :category"
                                + " and r.status = :held",
                        Reservation.class)
                .setParameter("account", booker.accountId())
                .setParameter("category", category.code())
                .setParameter("held", ReservationStatus.HELD)
                .getResultList()
                .stream()
                .filter(one -> one.isHeld(clock.instant()))
                .toList();
    }

    /** Gives a hold back; one that was confirmed stays. */
    void giveBack(Reservation held) {
        em.refresh(held, LockModeType.PESSIMISTIC_WRITE);
        if (held.isHeld(clock.instant())) {
            held.expire();
            seats.release(held);
        }
    }
}
