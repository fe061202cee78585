package jp.fujimado.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.procedure.Answers;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.procedure.application.boundary.Receipts;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.HoldSheet;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationStatus;
import jp.fujimado.reservation.entity.Booker;
import jp.fujimado.reservation.entity.Guest;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.time.CityClock;

/** Booking a time step by step: by the person herself, or in a visit by an official for her. */
@ApplicationScoped
public class BookingDesk {

    @Inject
    Accounts accounts;

    @Inject
    Residents residents;

    @Inject
    Categories categories;

    @Inject
    Bookers bookers;

    @Inject
    Booking booking;

    @Inject
    ReservationBook book;

    @Inject
    WaitingList waitingList;

    @Inject
    Questions questions;

    @Inject
    Receipts receipts;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    /**
     * Holds a time for a few minutes.
     *
     * @param typed what was typed for another time before, so that it is not lost; may be empty
     * @param visit in which an official does it; null when the person does it herself
     * @return number of the hold
     * @throws Conflict when the time is taken, or not offered any more
     * @throws RuleViolation when a limit is reached, or the category is not for this person
     */
    public long hold(long account, HoldTime wish, Map<String, ? extends List<String>> typed, Visit visit) {
        Category category = categories.offered(wish.category()).orElseThrow(() -> new NotFound("shared.not-found"));
        Booker booker = bookers.of(account, wish, category);
        BookingSide side = visit == null ? BookingSide.PERSON : BookingSide.CITY;
        Reservation reservation = booking.hold(category, booker, booking.whileAnswering(category, wish, side));
        if (!typed.isEmpty()) {
            book.keep(reservation, questions.normalise(category.questions(), typed));
        }
        trail.note("reservation.hold", reservation, visit);
        return reservation.id();
    }

    /** The held time with its questions. */
    public HoldSheet sheet(long id, long account) {
        Reservation held = book.own(id, account);
        Category category = book.category(held);
        return new HoldSheet(
                book.row(held),
                category.code(),
                held.slot().place(),
                held.booker().childAccount(),
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
    public String confirm(long id, long account, Map<String, ? extends List<String>> typed, Visit visit) {
        Reservation held = book.ownLocked(id, account);
        if (held.status().isOpen()) {
            return held.receiptNumber();
        }
        if (!held.isHeld(clock.instant())) {
            throw new Conflict("reservation.hold-over");
        }
        Category category = book.category(held);
        Answers answers = questions.checked(category.questions(), questions.normalise(category.questions(), typed));
        String receipt = receipts.next(CityClock.day(clock.instant())).toString();
        booking.confirm(held, category, receipt, guest(account, visit));
        book.keep(held, answers);
        waitingList.settle(held);
        notices.tell(
                held.status() == ReservationStatus.REQUESTED ? ReservationEvent.REQUESTED : ReservationEvent.BOOKED,
                held);
        trail.note("reservation.book", held, visit);
        return receipt;
    }

    private Guest guest(long account, Visit visit) {
        String enteredBy = visit == null ? null : currentActor.get().subject();
        return residents
                .profile(account)
                .map(profile -> new Guest(profile.fullName(), profile.fullKana(), enteredBy))
                .orElseGet(() -> new Guest(
                        accounts.find(account).map(AccountCard::displayName).orElse(""), null, enteredBy));
    }
}
