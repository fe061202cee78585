package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.fujimado.procedure.Answers;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.crypto.FieldCipher;
import jp.fujimado.shared.error.NotFound;

/** Reservations with what belongs to them. */
@ApplicationScoped
public class ReservationBook {

    private static final String CONTEXT = "reservation.answers";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Categories categories;

    @Inject
    FieldCipher cipher;

    @Inject
    Clock clock;

    /**
     * The person's own reservation.
     *
     * @throws NotFound when it does not exist or is somebody else's: the answer does not tell which
     */
    public Reservation own(long id, long accountId) {
        return owned(Optional.ofNullable(em.find(Reservation.class, id)), accountId);
    }

    /** The same, locked until the end of the transaction, so that a double click waits and then sees the result. */
    public Reservation ownLocked(long id, long accountId) {
        return owned(Optional.ofNullable(em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE)), accountId);
    }

    private static Reservation owned(Optional<Reservation> found, long accountId) {
        return found.filter(one -> one.accountId() == accountId).orElseThrow(() -> new NotFound("shared.not-found"));
    }

    /** The version of the category under which it was booked. */
    public Category category(Reservation reservation) {
        return categories.of(reservation.categoryCode(), reservation.categoryVersion());
    }

    public Place place(Reservation reservation) {
        return category(reservation).place(reservation.slot().place()).orElseThrow();
    }

    public ReservationRow row(Reservation one) {
        return new ReservationRow(
                one.id(),
                one.receiptNumber(),
                category(one).guide().title(),
                place(one).name(),
                one.startsAt(),
                one.endsAt(),
                one.booker().forName(),
                one.status());
    }

    /** Those under which the person is awaited, the next one first. */
    public List<Reservation> coming(long accountId, int most) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account and r.endsAt > :now"
                                + " and r.status in :open order by r.startsAt, r.id",
                        Reservation.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("open", ReservationStatus.OPEN)
                .setMaxResults(most)
                .getResultList();
    }

    /** What the person holds or has booked of this time, in Japan's zone. */
    public Optional<Reservation> at(long accountId, String category, String place, LocalDateTime start) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account and r.categoryCode = :category"
                                + " and r.placeCode = :place and r.startsAt = :start and (r.status in :open"
                                + " or (r.status = :held and r.heldUntil > :now)) order by r.id",
                        Reservation.class)
                .setParameter("account", accountId)
                .setParameter("category", category)
                .setParameter("place", place)
                .setParameter("start", FreeTimes.at(start))
                .setParameter("open", ReservationStatus.OPEN)
                .setParameter("held", ReservationStatus.HELD)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Coming ones and times that are offered to her because she waited, the next one first. */
    List<Reservation> comingOrOffered(long accountId, int most) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account and ((r.endsAt > :now"
                                + " and r.status in :open) or (r.status = :held and r.heldUntil > :now and exists"
                                + " (select w from Waiting w where w.offeredReservation = r.id)))"
                                + " order by r.startsAt, r.id",
                        Reservation.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("open", ReservationStatus.OPEN)
                .setParameter("held", ReservationStatus.HELD)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that are over or were given up, the newest first. */
    public List<Reservation> past(long accountId, int most) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account and r.status in :confirmed"
                                + " and (r.status not in :open or r.endsAt <= :now) order by r.startsAt desc, r.id desc",
                        Reservation.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("confirmed", ReservationStatus.CONFIRMED)
                .setParameter("open", ReservationStatus.OPEN)
                .setMaxResults(most)
                .getResultList();
    }

    /** Booked ones before that moment, the newest first. */
    List<Reservation> bookedBefore(long accountId, Instant before, int most) {
        return em.createQuery(
                        "select r from Reservation r where r.accountId = :account and r.bookedAt < :before"
                                + " order by r.bookedAt desc, r.id desc",
                        Reservation.class)
                .setParameter("account", accountId)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    public Answers answers(Reservation reservation) {
        return reservation.answersCipher() == null
                ? Answers.none()
                : Answers.fromJson(cipher.decrypt(reservation.answersCipher(), CONTEXT));
    }

    /** Answers lie encrypted: what somebody seeks advice about is confidential. */
    public void keep(Reservation reservation, Answers answers) {
        reservation.keepAnswers(answers.isEmpty() ? null : cipher.encrypt(answers.toJson(), CONTEXT));
    }
}
