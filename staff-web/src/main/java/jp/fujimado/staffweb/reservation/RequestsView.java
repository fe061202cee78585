package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.boundary.staff.StaffApprovalService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.util.Messages;

/** Appointments that wait for an approval; several are approved or declined in one act. */
@Named
@RequestScoped
public class RequestsView {

    @Inject
    StaffCalendarService calendar;

    @Inject
    StaffApprovalService approvals;

    private final Map<Long, Boolean> chosen = new HashMap<>();
    private List<AppointmentRow> rows;
    private String reason;

    @PostConstruct
    void load() {
        rows = calendar.requests();
    }

    public String approve() {
        List<Long> ids = ids();
        approvals.approve(ids);
        return done("requests.approved", ids.size());
    }

    public String decline() {
        List<Long> ids = ids();
        approvals.decline(ids, reason);
        return done("requests.declined", ids.size());
    }

    private List<Long> ids() {
        List<Long> ids = rows.stream()
                .map(AppointmentRow::id)
                .filter(id -> Boolean.TRUE.equals(chosen.get(id)))
                .toList();
        if (ids.isEmpty()) {
            throw new InvalidInput(List.of(new InputProblem("list", Sentences.say("reservation.none-chosen"))));
        }
        return ids;
    }

    private static String done(String key, int count) {
        Messages.create(StaffTexts.say(key, count)).flash().add();
        return "/reservation/requests.xhtml?faces-redirect=true";
    }

    public List<AppointmentRow> getRows() {
        return rows;
    }

    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
