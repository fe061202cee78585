package jp.fujimado.reservation.boundary.citizen;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.procedure.application.boundary.Receipts;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.control.Bookers;
import jp.fujimado.reservation.control.Booking;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.reservation.entity.Reservation.Booker;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.time.CityClock;

/** Booking a time: hold it, answer what is asked, confirm. */
@Stateless
public class CitizenBookingService {

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
    Receipts receipts;

    @Inject
    ReservationNotices notices;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Children of the person's family for whom the category can be booked at all. */
    @RequiresPermission("reservation.book")
    public List<FamilyRow> children(String category) {
        return bookers.children(accounts.current().id(), offered(category));
    }

    /**
     * Holds a time for a few minutes.
     *
     * @param typed what was typed for another time before, so that it is not lost; may be empty
     * @return number of the hold
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    @RequiresPermission("reservation.book")
    public long hold(HoldTime wish, Map<String, ? extends List<String>> typed) {
        Category category = offered(wish.category());
        long account = accounts.current().id();
        Booker booker = bookers.of(account, wish, category);
        Reservation reservation = booking.hold(category, booker, wish.place(), wish.startsAt());
        if (!typed.isEmpty()) {
            book.keep(reservation, questions.normalise(category.questions(), typed));
        }
        trail.act("reservation.hold")
                .of(account)
                .department(reservation.department())
                .target("reservation", reservation.id())
                .write();
        return reservation.id();
    }

    /** The held time with its questions. */
    @RequiresPermission("reservation.book")
    public HoldSheet sheet(long id) {
        long account = accounts.current().id();
        Reservation held = book.own(id, account);
        Category category = book.category(held);
        return new HoldSheet(
                book.row(held),
                category.code(),
                held.placeCode(),
                held.childAccount(),
                held.heldUntil(),
                held.isHeld(clock.instant()),
                category.questions(),
                questions.prefilled(category.questions(), book.answers(held), account));
    }

    /**
     * Confirms the held time: reservation, answers, message, mail and audit row in one commit. A second call, for
     * example by a double click, changes nothing.
     *
     * @return receipt number (受付番号)
     * @throws InvalidInput when something has to be mended first
     * @throws Conflict when the time is not held any more
     */
    @RequiresPermission("reservation.book")
    public String confirm(long id, Map<String, ? extends List<String>> typed) {
        long account = accounts.current().id();
        Reservation held = book.ownLocked(id, account);
        if (held.status() == ReservationStatus.BOOKED) {
            return held.receiptNumber();
        }
        if (!held.isHeld(clock.instant())) {
            throw new Conflict("reservation.hold-over");
        }
        Category category = book.category(held);
        Answers answers = questions.checked(category.questions(), questions.normalise(category.questions(), typed));
        String receipt = receipts.next(LocalDate.ofInstant(clock.instant(), CityClock.JAPAN))
                .toString();
        held.book(receipt, booking.nextReminder(category, held.startsAt()), clock.instant());
        book.keep(held, answers);
        booking.keepSeat(held);
        notices.tell(ReservationEvent.BOOKED, held);
        trail.act("reservation.book")
                .of(account)
                .department(held.department())
                .target("reservation", id)
                .detail(receipt)
                .write();
        return receipt;
    }

    private Category offered(String code) {
        return categories.offered(code).orElseThrow(() -> new NotFound("shared.not-found"));
    }
}
