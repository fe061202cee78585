package jp.fujimado.staffweb.reservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.reservation.AppointmentCase;
import jp.fujimado.reservation.boundary.staff.StaffAppointmentService;
import jp.fujimado.reservation.boundary.staff.StaffApprovalService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One appointment: who comes, what for, and what the official does with it. */
@Named
@RequestScoped
public class AppointmentView {

    @Inject
    StaffAppointmentService appointments;

    @Inject
    StaffApprovalService approvals;

    @Inject
    @Param(name = "id")
    Long id;

    private AppointmentCase detail;
    private String reason;
    private String note;

    /** Right before the page is drawn, and only then: each look goes on record. */
    public void show() {
        detail = appointments.open(requireId());
    }

    private long requireId() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        return id;
    }

    public String approve() {
        approvals.approve(List.of(requireId()));
        return done("appointment.done.approved");
    }

    public String arrive() {
        appointments.arrive(requireId());
        return done("appointment.done.arrived");
    }

    public String miss() {
        appointments.miss(requireId());
        return done("appointment.done.missed");
    }

    public String cancel() {
        appointments.cancel(requireId(), reason);
        return done("appointment.done.cancelled");
    }

    public String write() {
        appointments.note(requireId(), note);
        return done("appointment.done.noted");
    }

    private String done(String key) {
        Messages.create(StaffTexts.say(key)).flash().add();
        return "/reservation/appointment.xhtml?faces-redirect=true&id=" + id;
    }

    public AppointmentCase getDetail() {
        return detail;
    }

    // While a sent form is read nothing is loaded yet: all forms count as there, and the services decide.

    public boolean isApprovable() {
        return detail == null || detail.isApprovable();
    }

    public boolean isAttendable() {
        return detail == null || detail.isAttendable();
    }

    public boolean isMovable() {
        return detail == null || detail.isMovable();
    }

    public boolean isAssignable() {
        return detail == null || detail.isAssignable();
    }

    public boolean isNotable() {
        return detail == null || detail.mayReceive();
    }

    public boolean isFollowable() {
        return detail == null || detail.isFollowable();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
