package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.ReservationRow;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import org.omnifaces.cdi.Param;

/** What an official can do for the person: her applications, and the procedures to begin. */
@Named
@RequestScoped
public class CounterView {

    @Inject
    VisitView visit;

    @Inject
    StaffSubmissionService submissions;

    @Inject
    StaffDraftService drafts;

    @Inject
    StaffBookingService bookings;

    @Inject
    @Param(name = "q")
    String query;

    private List<ApplicationRow> rows;
    private List<ProcedureCard> procedures;
    private List<ReservationRow> reservations;
    private List<CategoryChoice> categories;

    @PostConstruct
    void load() {
        rows = submissions.rows(visit.id());
        procedures = submissions.procedures(query);
        reservations = bookings.coming(visit.id());
        categories = bookings.categories();
    }

    public String start(String code) {
        return visit.to("apply") + "&id=" + drafts.start(visit.id(), code);
    }

    public List<ApplicationRow> getRows() {
        return rows;
    }

    public List<ProcedureCard> getProcedures() {
        return procedures;
    }

    /** Coming reservations of the person. */
    public List<ReservationRow> getReservations() {
        return reservations;
    }

    public List<CategoryChoice> getCategories() {
        return categories;
    }

    public String getQuery() {
        return query;
    }
}
