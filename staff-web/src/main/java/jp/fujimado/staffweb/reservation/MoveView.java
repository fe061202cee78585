package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jp.fujimado.reservation.AppointmentCase;
import jp.fujimado.reservation.ChosenTime;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Another time for an appointment, week by week. */
@Named
@RequestScoped
public class MoveView {

    @Inject
    StaffAppointmentService appointments;

    @Inject
    StaffCalendarService calendar;

    @Inject
    @Param(name = "id")
    Long id;

    @Inject
    @Param(name = "day")
    String day;

    @Inject
    @Param(name = "at")
    String at;

    @Inject
    Clock clock;

    private AppointmentCase detail;
    private TimeChoice choice;
    private String time;
    private String reason;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        detail = appointments.open(id);
        choice =
                TimeChoice.of(day, CityClock.day(detail.row().startsAt()), LocalDate.now(clock), calendar.categories());
        choice.offer(
                detail.row().category(),
                appointments.times(id, choice.getFirst(), choice.getLast()).stream()
                        .filter(FreeTime::isFree)
                        .toList());
        time = getTimes().containsKey(at) ? at : null;
    }

    /** Whether the time on which the appointment was dropped is not free any more. */
    public boolean isGone() {
        return at != null && !getTimes().containsKey(at);
    }

    public String move() {
        ChosenTime chosen = ChosenTime.of("time", time);
        appointments.move(id, chosen.place(), chosen.startsAt(), reason);
        Messages.create(StaffTexts.say("appointment.done.moved")).flash().add();
        return "/reservation/appointment.xhtml?faces-redirect=true&id=" + id;
    }

    public AppointmentCase getDetail() {
        return detail;
    }

    public TimeChoice getChoice() {
        return choice;
    }

    public Map<String, String> getTimes() {
        return choice.getTimes();
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
