package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import jp.fujimado.resident.DeliverySheet;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** What one person was sent and whether it arrived, opened for a purpose. */
@Named
@ViewScoped
public class DeliveriesView implements Serializable {

    private static final int SIZE = 20;
    private static final int LAST = 10_000;

    @Inject
    StaffDeliveryService deliveries;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    @Inject
    @Param(name = "account")
    Long asked;

    @Inject
    @Param(name = "from")
    Integer start;

    private Long account;
    private int first;
    private DeliverySheet sheet;
    private Map<String, String> purposes;
    private String reason;

    @PostConstruct
    void load() {
        if (asked == null) {
            throw new NotFound("shared.not-found");
        }
        account = asked;
        first = start == null ? 0 : Math.max(0, Math.min(start, LAST));
        purposes = ResidentSearchView.labels(residents);
        if (look.isKnown()) {
            open();
        }
    }

    /** Opens it after the purpose was said. */
    public void open() {
        sheet = deliveries.open(account, look.look(), first, SIZE);
    }

    public String repair(long address) {
        try {
            int again = deliveries.repair(account, address, reason);
            Messages.create(Sentences.say("resident.delivery-repaired", again))
                    .flash()
                    .add();
            return "/resident/deliveries.xhtml?faces-redirect=true&account=" + account;
        } catch (RuleViolation refused) {
            Messages.create(Sentences.say(refused.messageKey())).error().add();
            return null;
        }
    }

    /** Null until the purpose is known. */
    public DeliverySheet getSheet() {
        return sheet;
    }

    /** Whether an address waits for an official. */
    public boolean isRepairable() {
        return sheet.addresses().stream().anyMatch(one -> one.isRepairable());
    }

    public Integer getNext() {
        return sheet.more() ? first + SIZE : null;
    }

    public Integer getPrevious() {
        return first == 0 ? null : Math.max(0, first - SIZE);
    }

    public Long getAccount() {
        return account;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
