package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.AppointmentRow;
import jp.fujimado.reservation.BlockRow;
import jp.fujimado.reservation.CategoryChoice;
import jp.fujimado.reservation.NewBlock;
import jp.fujimado.reservation.boundary.staff.StaffBlockService;
import jp.fujimado.reservation.boundary.staff.StaffCalendarService;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Blocking a place for some hours, and what is booked there already. */
@Named
@RequestScoped
public class BlockView {

    @Inject
    StaffBlockService blocking;

    @Inject
    StaffCalendarService calendar;

    @Inject
    @Param(name = "block")
    Long shown;

    private final Map<String, String> places = new LinkedHashMap<>();
    private List<BlockRow> blocks;
    private List<AppointmentRow> conflicts;
    private String place;
    private String day;
    private String from;
    private String until;
    private String reason;

    @PostConstruct
    void load() {
        for (CategoryChoice category : calendar.categories()) {
            category.places()
                    .forEach(
                            one -> places.put(category.code() + "/" + one.code(), category.title() + "・" + one.name()));
        }
        blocks = blocking.coming();
        conflicts = shown == null ? List.of() : blocking.conflicts(shown);
    }

    public String block() {
        if (place == null || !places.containsKey(place)) {
            throw new InvalidInput(List.of(new InputProblem("place", StaffTexts.say("block.choose-place"))));
        }
        String[] parts = place.split("/");
        long id = blocking.block(new NewBlock(parts[0], parts[1], day, from, until, reason));
        Messages.create(StaffTexts.say("block.done")).flash().add();
        return "/reservation/block.xhtml?faces-redirect=true&block=" + id;
    }

    public String unblock(long id) {
        blocking.unblock(id);
        Messages.create(StaffTexts.say("block.undone")).flash().add();
        return "/reservation/block.xhtml?faces-redirect=true";
    }

    public Map<String, String> getPlaces() {
        return places;
    }

    public List<BlockRow> getBlocks() {
        return blocks;
    }

    public List<AppointmentRow> getConflicts() {
        return conflicts;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
