package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.reservation.ChosenTime;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.HoldSheet;
import jp.fujimado.reservation.HoldTime;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.ui.JapaneseDates;
import jp.fujimado.ui.QuestionEntry;
import org.omnifaces.cdi.Param;

/** A held time: what is asked, and the button that books it. When the hold is over, another time with the same answers. */
@Named
@RequestScoped
public class BookView {

    @Inject
    CitizenBookingService bookings;

    @Inject
    CitizenCategoryService categories;

    @Inject
    @Param(name = "id")
    Long id;

    private HoldSheet sheet;
    private CategoryPage page;
    private QuestionEntry entry;
    private Map<String, String> others = Map.of();
    private String other;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        sheet = bookings.sheet(id);
        page = categories.page(sheet.category());
        entry = QuestionEntry.of(sheet);
        if (!sheet.live()) {
            others = others();
        }
    }

    private Map<String, String> others() {
        LocalDateTime moment = LocalDateTime.ofInstant(sheet.row().startsAt(), CityClock.JAPAN);
        Map<String, String> labels = new LinkedHashMap<>();
        categories.nearest(sheet.category(), moment).forEach(time -> labels.put(ChosenTime.key(time), label(time)));
        return labels;
    }

    private String label(FreeTime time) {
        return JapaneseDates.shortDate(time.startsAt()) + " " + JapaneseDates.time(time.startsAt()) + "・"
                + page.placeName(time.place());
    }

    /** Back on a page whose time is booked already: to the reservation. */
    public String onward() {
        return sheet.row().isOpen() ? "/reservation/detail.xhtml?faces-redirect=true&id=" + id : null;
    }

    public String confirm() {
        bookings.confirm(id, entry.getForm().typed());
        return "/reservation/done.xhtml?faces-redirect=true&id=" + id;
    }

    /** Holds one of the other times; what was typed goes with it. */
    public String take() {
        ChosenTime time = ChosenTime.of("other", other);
        long next = bookings.hold(
                new HoldTime(sheet.category(), time.place(), time.startsAt(), sheet.childAccount()),
                entry.getForm().typed());
        return "/reservation/book.xhtml?faces-redirect=true&id=" + next;
    }

    public HoldSheet getSheet() {
        return sheet;
    }

    public CategoryPage getPage() {
        return page;
    }

    public QuestionEntry getEntry() {
        return entry;
    }

    public Map<String, String> getOthers() {
        return others;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
