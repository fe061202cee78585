package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.Receiver;
import jp.fujimado.reservation.boundary.staff.StaffReceiverService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Who receives the person of an appointment: herself, a colleague, or nobody yet. */
@Named
@RequestScoped
public class ReceiverView {

    @Inject
    StaffReceiverService receivers;

    @Inject
    @Param(name = "id")
    Long id;

    private List<Receiver> choices;
    private String receiver;
    private Long seen;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        choices = receivers.choices(id);
    }

    /** Right before the page is drawn; what was typed and refused stays. */
    public void show(Receiver now) {
        seen = now == null ? null : now.id();
        if (receiver == null) {
            receiver = now != null && now.able() ? String.valueOf(now.id()) : "";
        }
    }

    public String take() {
        receivers.take(id, seen);
        return done();
    }

    public String give() {
        receivers.give(id, receiver == null || receiver.isEmpty() ? null : Long.valueOf(receiver), seen);
        return done();
    }

    private String done() {
        Messages.create(StaffTexts.say("appointment.done.receiver")).flash().add();
        return "/reservation/appointment.xhtml?faces-redirect=true&id=" + id;
    }

    /** Number in the directory to name. */
    public Map<String, String> getOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(one -> options.put(String.valueOf(one.id()), one.name()));
        return options;
    }

    /** Whether the official can, and does not yet. */
    public boolean isTakeable(Receiver now) {
        return choices.stream().anyMatch(Receiver::self) && (now == null || !now.self());
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver == null ? "" : receiver;
    }

    public Long getSeen() {
        return seen;
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }
}
