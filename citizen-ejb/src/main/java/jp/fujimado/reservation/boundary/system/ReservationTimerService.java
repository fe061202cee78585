package jp.fujimado.reservation.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.control.Booking;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.control.Seats;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** What happens to reservations by time alone; each in a transaction of its own. */
@Stateless
public class ReservationTimerService {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Seats seats;

    @Inject
    ReservationBook book;

    @Inject
    Booking booking;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    Clock clock;

    /** Holds that nobody confirmed in time. */
    @RequiresPermission("reservation.tend")
    public List<Long> overdue(int most) {
        return em.createQuery(
                        "select r.id from Reservation r where r.status = :held and r.heldUntil <= :now"
                                + " order by r.status, r.heldUntil",
                        Long.class)
                .setParameter("held", ReservationStatus.HELD)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Ends such a hold; the person can still read the page and choose again. */
    @RequiresPermission("reservation.tend")
    public void expire(long id) {
        seats.expire(id);
    }

    /** Reservations whose person is to be reminded now. */
    @RequiresPermission("reservation.tend")
    public List<Long> toRemind(int most) {
        return em.createQuery("select r.id from Reservation r where r.remindAt <= :now order by r.remindAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Sends the reminder and sets the next one, together or not at all: so each goes out once, whoever stops half-way. */
    @RequiresPermission("reservation.tend")
    public void remind(long id) {
        Reservation one = em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null || one.remindAt() == null || clock.instant().isBefore(one.remindAt())) {
            return;
        }
        if (clock.instant().isBefore(one.startsAt())) {
            notices.tell(ReservationEvent.REMINDER, one);
        }
        one.reminded(booking.nextReminder(book.category(one), one.startsAt()));
    }

    /** Reservations whose time has come while nobody has approved or declined them. */
    @RequiresPermission("reservation.tend")
    public List<Long> unanswered(int most) {
        return em.createQuery(
                        "select r.id from Reservation r where r.status = :requested and r.startsAt <= :now"
                                + " order by r.startsAt, r.id",
                        Long.class)
                .setParameter("requested", ReservationStatus.REQUESTED)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Declines such a one, and says to the person that it was the city's fault. */
    @RequiresPermission("reservation.tend")
    public void apologise(long id) {
        Reservation one = em.find(Reservation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null
                || one.status() != ReservationStatus.REQUESTED
                || clock.instant().isBefore(one.startsAt())) {
            return;
        }
        booking.decline(one, Sentences.say("reservation.unanswered"));
        notices.tell(ReservationEvent.DECLINED, one);
        trail.note("reservation.unanswered", one);
    }

    /** Erases holds that ended without a reservation a day ago or longer. */
    @RequiresPermission("reservation.tend")
    public void forget() {
        em.createQuery("delete from Reservation r where r.status = :expired and r.heldUntil < :before")
                .setParameter("expired", ReservationStatus.EXPIRED)
                .setParameter("before", clock.instant().minus(Duration.ofDays(1)))
                .executeUpdate();
    }
}
