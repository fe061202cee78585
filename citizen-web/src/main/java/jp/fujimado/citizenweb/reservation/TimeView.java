package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.reservation.boundary.citizen.CitizenReservationService;
import jp.fujimado.reservation.boundary.citizen.OfferedTime;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One time that was chosen: for whom it is, and then it is held; or a reservation is moved to it. */
@Named
@RequestScoped
public class TimeView {

    @Inject
    CitizenCategoryService categories;

    @Inject
    CitizenBookingService bookings;

    @Inject
    CitizenReservationService reservations;

    @Inject
    BookedPeople booked;

    @Inject
    @Param(name = "code")
    String code;

    @Inject
    @Param(name = "place")
    String place;

    @Inject
    @Param(name = "at")
    String at;

    @Inject
    @Param(name = "change")
    Long change;

    private OfferedTime offered;
    private LocalDateTime startsAt;
    private Map<String, String> people;
    private String who;
    private boolean pressed;
    private Optional<ReservationRow> own = Optional.empty();

    @PostConstruct
    void load() {
        if (change != null) {
            reservations.detail(change);
        }
        startsAt = start();
        ask();
        people = change == null ? booked.labels(offered.page()) : Map.of();
        who = people.size() == 1 ? people.keySet().iterator().next() : null;
    }

    private LocalDateTime start() {
        try {
            return LocalDateTime.parse(at == null ? "" : at);
        } catch (DateTimeException noTime) {
            throw new BadRequest("shared.bad-page");
        }
    }

    private void ask() {
        offered = categories.time(code == null ? "" : code, place == null ? "" : place, startsAt);
        own = offered.isTaken() || offered.isClosed()
                ? reservations.at(getPage().code(), place, startsAt)
                : Optional.empty();
    }

    /** Holds the time and goes on to the questions. */
    public String hold() {
        pressed = true;
        if (who == null || !people.containsKey(who)) {
            throw new InvalidInput(List.of(new InputProblem("who", Sentences.say("reservation.choose-person"))));
        }
        long id = bookings.hold(new HoldTime(code, place, startsAt, BookedPeople.child(who)), Map.of());
        return "/reservation/book.xhtml?faces-redirect=true&id=" + id;
    }

    /** Moves the reservation to this time. */
    public String move() {
        pressed = true;
        reservations.move(change, place, startsAt);
        Messages.create(Sentences.say("reservation.moved")).flash().add();
        return "/reservation/detail.xhtml?faces-redirect=true&id=" + change;
    }

    /** Asked anew when the page is shown after a refusal: the time may just have been taken. */
    private OfferedTime now() {
        if (pressed) {
            pressed = false;
            ask();
        }
        return offered;
    }

    public List<FreeTime> getNearest() {
        return now().nearest();
    }

    /** What she has of this time already, as when she comes back to the page; null when nothing. */
    public ReservationRow getOwn() {
        return now().isFree() ? null : own.orElse(null);
    }

    public String link(FreeTime time) {
        return TimeAddress.of(getPage().code(), time, change);
    }

    /** Where she waits for a time at this place, on this day if one can become free there. */
    public String getWaitAddress() {
        return TimeAddress.waiting(getPage().code(), place, now().isTaken() ? startsAt.toLocalDate() : null);
    }

    public CategoryPage getPage() {
        return offered.page();
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    public LocalDateTime getEndsAt() {
        return startsAt.plusMinutes(getPage().rules().minutes());
    }

    public String getPlace() {
        return place;
    }

    public Map<String, String> getPeople() {
        return people;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Long getChange() {
        return change;
    }

    /** What an address needs to say that a reservation is to be moved; empty for a new one. */
    public String getChanging() {
        return TimeAddress.changing(change);
    }

    public boolean isFree() {
        return now().isFree();
    }

    /** Whether it begins too soon to be booked here. */
    public boolean isClosed() {
        return now().isClosed();
    }
}
