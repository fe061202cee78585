package jp.fujimado.reservation.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.fujimado.procedure.application.boundary.Questions;
import jp.fujimado.reservation.AppointmentCase;
import jp.fujimado.reservation.Category;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.Place;
import jp.fujimado.reservation.control.AppointmentDoor;
import jp.fujimado.reservation.control.AppointmentNotes;
import jp.fujimado.reservation.control.Appointments;
import jp.fujimado.reservation.control.Booking;
import jp.fujimado.reservation.control.BookingSide;
import jp.fujimado.reservation.control.Categories;
import jp.fujimado.reservation.control.FollowUps;
import jp.fujimado.reservation.control.FreeTimes;
import jp.fujimado.reservation.control.ReservationBook;
import jp.fujimado.reservation.control.ReservationEvent;
import jp.fujimado.reservation.control.ReservationNotices;
import jp.fujimado.reservation.control.ReservationTrail;
import jp.fujimado.reservation.entity.Reservation;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;
import jp.fujimado.shared.text.Sentences;

/**
 * Receiving people: looking at an appointment, moving and cancelling it, checking in and writing down. Every operation
 * throws {@link NotFound} when the appointment is not one of the acting official's departments.
 */
@Stateless
public class StaffAppointmentService {

    private static final String OPEN = "appointment.open";
    private static final String RECEIVE = "appointment.receive";
    private static final String APPROVE = "appointment.approve";

    @Inject
    AppointmentDoor door;

    @Inject
    Appointments appointments;

    @Inject
    AppointmentNotes notes;

    @Inject
    FollowUps followUps;

    @Inject
    Categories categories;

    @Inject
    FreeTimes freeTimes;

    @Inject
    Booking booking;

    @Inject
    ReservationBook book;

    @Inject
    Questions questions;

    @Inject
    ReservationNotices notices;

    @Inject
    ReservationTrail trail;

    @Inject
    CurrentActor currentActor;

    /** Opens an appointment; the look goes on record with the person's account. */
    @RequiresPermission(OPEN)
    public AppointmentCase open(long id) {
        Reservation one = door.look(id, OPEN);
        trail.note("appointment.open", one);
        return new AppointmentCase(
                appointments.row(one),
                book.place(one).meetingLink(),
                one.reason(),
                one.bookedAt(),
                questions.sheetForOfficial(book.category(one).questions(), book.answers(one), one.accountId()),
                notes.of(id),
                followUps.of(id),
                currentActor.get().subject().equals(one.guest().enteredBy()),
                door.may(one.department(), RECEIVE),
                door.may(one.department(), APPROVE));
    }

    /**
     * Finds an appointment by its receipt number (受付番号).
     *
     * @throws InvalidInput when the departments have none with it
     */
    @RequiresPermission(OPEN)
    public long find(String receiptNumber) {
        return appointments
                .find(receiptNumber, door.departments(OPEN))
                .orElseThrow(() -> new InvalidInput(
                        List.of(new InputProblem("number", Sentences.say("reservation.number-unknown")))));
    }

    /** Times of all places to which the appointment can be moved, taken ones too. */
    @RequiresPermission(RECEIVE)
    public List<FreeTime> times(long id, LocalDate first, LocalDate last) {
        Category category = offered(door.look(id, RECEIVE));
        List<String> places = category.places().stream().map(Place::code).toList();
        return freeTimes.between(category, places, first, last, BookingSide.CITY);
    }

    /**
     * Another time; the person is told.
     *
     * @param reason what she is told about it
     * @throws InvalidInput without a reason
     * @throws Conflict when the time is taken, or not offered
     * @throws RuleViolation when a limit is reached, or nobody is awaited
     */
    @RequiresPermission(RECEIVE)
    public void move(long id, String place, LocalDateTime start, String reason) {
        String why = OfficialWords.required("reason", reason);
        Reservation one = door.look(id, RECEIVE);
        booking.move(one, offered(one), new Booking.Move(place, start, BookingSide.CITY, why));
        notices.tell(ReservationEvent.MOVED, one);
        trail.note("appointment.move", one);
    }

    /**
     * Cancels it for the person, who is told.
     *
     * @throws InvalidInput without a reason
     * @throws RuleViolation when nobody is awaited
     */
    @RequiresPermission(RECEIVE)
    public void cancel(long id, String reason) {
        String why = OfficialWords.required("reason", reason);
        Reservation one = door.act(id, RECEIVE);
        booking.cancel(one, why);
        notices.tell(ReservationEvent.CANCELLED, one);
        trail.note("appointment.cancel", one);
    }

    /** The person is there. */
    @RequiresPermission(RECEIVE)
    public void arrive(long id) {
        attend(id, true);
    }

    /** The person did not come. */
    @RequiresPermission(RECEIVE)
    public void miss(long id) {
        attend(id, false);
    }

    private void attend(long id, boolean came) {
        Reservation one = door.act(id, RECEIVE);
        booking.attend(one, came);
        trail.note(came ? "appointment.arrive" : "appointment.miss", one);
    }

    /**
     * Writes down what the person never sees.
     *
     * @throws InvalidInput without a text
     */
    @RequiresPermission(RECEIVE)
    public void note(long id, String text) {
        Reservation one = door.look(id, RECEIVE);
        notes.write(id, OfficialWords.required("note", text));
        trail.note("appointment.note", one);
    }

    /** Who is booked can be moved by an official, even when the category is closed for others. */
    private Category offered(Reservation one) {
        return categories.newest(one.categoryCode()).orElseThrow(() -> new NotFound("shared.not-found"));
    }
}
