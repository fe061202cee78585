package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import jp.fujimado.notification.AddressRow;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryRow;
import jp.fujimado.resident.boundary.staff.StaffDeliveryService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** What did not arrive, and the search for one person. The search is by POST: mail addresses do not belong into addresses. */
@Named
@ViewScoped
public class FailuresView implements Serializable {

    private static final int SIZE = 50;

    @Inject
    StaffDeliveryService deliveries;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    @Inject
    @Param
    String list;

    @Inject
    @Param
    String channel;

    @Inject
    @Param
    String after;

    private String code;
    private Channel shown;
    private String query;
    private Page<DeliveryRow> failed;
    private Page<AddressRow> unusable;
    private Map<String, String> purposes;
    private String q;
    private List<Long> found;

    @PostConstruct
    void load() {
        FailureList asked = FailureList.of(list, channel);
        code = asked.code();
        shown = asked.channel();
        query = asked.query();
        String place = after != null && after.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z -?\\d{1,18}") ? after : null;
        if (asked.lane() == null) {
            unusable = deliveries.unusable(shown, asked.state(), place, SIZE);
        } else {
            failed = deliveries.failed(asked.lane(), shown, place, SIZE);
        }
        purposes = ResidentSearchView.labels(residents);
    }

    public String search() {
        found = null;
        List<Long> people = deliveries.find(q, look.look());
        if (people.size() == 1) {
            return "/resident/deliveries.xhtml?faces-redirect=true&account=" + people.get(0);
        }
        found = people;
        return null;
    }

    /** Lists to choose from. */
    public List<String> getLists() {
        return List.of("RECEIPT", "BULK", "DIGEST", "DEAD", "BLOCKED");
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public String listLink(String other) {
        return "?" + FailureList.query(other, shown.name());
    }

    public String channelLink(Channel other) {
        return "?" + FailureList.query(code, other.name());
    }

    public String getCode() {
        return code;
    }

    public Channel getShown() {
        return shown;
    }

    /** This list as a part of an address. */
    public String getQuery() {
        return query;
    }

    /** Null while addresses are shown. */
    public Page<DeliveryRow> getFailed() {
        return failed;
    }

    /** Null while messages are shown. */
    public Page<AddressRow> getUnusable() {
        return unusable;
    }

    public Page<?> getPage() {
        return failed == null ? unusable : failed;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    /** More than one person, or none; null while nothing was searched. */
    public List<Long> getFound() {
        return found;
    }
}
