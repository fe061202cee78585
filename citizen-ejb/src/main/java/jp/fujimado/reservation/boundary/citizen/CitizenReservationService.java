package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.PlaceRow;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.control.AppointmentFile;
import jp.fujimado.reservation.control.Bookers;
import jp.fujimado.reservation.control.Booking;
import jp.fujimado.reservation.control.BookingSide;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.FollowUps;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;

/** The reservations of the signed-in person: looking, moving, cancelling. */
@Stateless
public class CitizenReservationService {

    private static final int SHOWN = 50;

    @Inject
    Accounts accounts;

    @Inject
    Categories categories;

    @Inject
    Bookers bookers;

    @Inject
    Booking booking;

    @Inject
    ReservationBook book;

    @Inject
    Questions questions;

    @Inject
    FollowUps followUps;

    @Inject
    Departments departments;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    Clock clock;

    /** Coming ones, the next one first. */
    @RequiresPermission("reservation.read")
    public List<ReservationRow> coming() {
        return book.coming(accounts.current().id(), SHOWN).stream()
                .map(book::row)
                .toList();
    }

    /** Those that are over or cancelled, the newest first. */
    @RequiresPermission("reservation.read")
    public List<ReservationRow> past() {
        return book.past(accounts.current().id(), SHOWN).stream().map(book::row).toList();
    }

    /** What the person holds or has booked of this time, for herself or a child; empty when nothing. */
    @RequiresPermission("reservation.read")
    public Optional<ReservationRow> at(String category, String place, LocalDateTime start) {
        return book.at(accounts.current().id(), category, place, start).map(book::row);
    }

    /** @throws NotFound when it is not the person's own, or was never confirmed */
    @RequiresPermission("reservation.read")
    public ReservationDetail detail(long id) {
        Reservation one = confirmed(id);
        Category category = book.category(one);
        Place place = book.place(one);
        return new ReservationDetail(
                book.row(one),
                category.code(),
                PlaceRow.of(place),
                one.status() == ReservationStatus.BOOKED ? place.meetingLink() : "",
                one.reason(),
                departments.of(one.department()),
                category.guide().bring(),
                questions.sheet(category.questions(), book.answers(one), one.accountId()),
                followUps.of(id),
                booking.isChangeable(one, category),
                category.rules().changeHours());
    }

    /** The appointment as a calendar file (ICS). */
    @RequiresPermission("reservation.read")
    public byte[] calendar(long id) {
        Reservation one = confirmed(id);
        return AppointmentFile.of(book.row(one), book.place(one), clock.instant());
    }

    private Reservation confirmed(long id) {
        Reservation one = book.own(id, accounts.current().id());
        if (one.receiptNumber() == null) {
            throw new NotFound("shared.not-found");
        }
        return one;
    }

    /**
     * Another time for a reservation, under the rules of today; its number stays.
     *
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when it is too late, or a limit is reached
     */
    @RequiresPermission("reservation.book")
    public void move(long id, String place, LocalDateTime start) {
        Reservation one = confirmed(id);
        Category category = categories.requireOffered(one.categoryCode());
        booking.requireChangeable(one, book.category(one));
        bookers.requireInRange(one, category, start.toLocalDate());
        booking.move(one, category, new Booking.Move(place, start, BookingSide.PERSON, null));
        notices.tell(ReservationEvent.MOVED, one);
        trail.note("reservation.move", one);
    }

    /** @throws RuleViolation when it is too late, or it is cancelled already */
    @RequiresPermission("reservation.book")
    public void cancel(long id) {
        Reservation one = book.ownLocked(id, accounts.current().id());
        booking.requireChangeable(one, book.category(one));
        booking.cancel(one, null);
        notices.tell(ReservationEvent.CANCELLED, one);
        trail.note("reservation.cancel", one);
    }
}
