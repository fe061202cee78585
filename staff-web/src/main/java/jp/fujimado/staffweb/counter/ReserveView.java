package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.reservation.HoldSheet;
import jp.fujimado.reservation.boundary.staff.StaffBookingService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.StaffTexts;
import jp.fujimado.ui.QuestionEntry;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** A time that an official holds for the person: what is asked, and the button that books it. */
@Named
@RequestScoped
public class ReserveView {

    @Inject
    VisitView visit;

    @Inject
    StaffBookingService bookings;

    @Inject
    @Param(name = "id")
    Long id;

    private HoldSheet sheet;
    private QuestionEntry entry;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = bookings.sheet(visit.id(), id);
        entry = QuestionEntry.of(sheet);
    }

    public String confirm() {
        String receipt = bookings.confirm(visit.id(), id, entry.getForm().typed());
        Messages.create(StaffTexts.say("counter.reserved", receipt)).flash().add();
        return visit.to("index");
    }

    public HoldSheet getSheet() {
        return sheet;
    }

    public QuestionEntry getEntry() {
        return entry;
    }
}
