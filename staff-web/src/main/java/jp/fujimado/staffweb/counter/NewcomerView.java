package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.OtherNames;
import jp.fujimado.resident.PreferredChannel;
import jp.fujimado.resident.ResidentRow;
import jp.fujimado.resident.SaveProfile;
import jp.fujimado.resident.SaveProfile.TypedAddress;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService;
import jp.fujimado.resident.boundary.staff.StaffNewcomerService.Newcomer;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.resident.CurrentLook;
import jp.fujimado.staffweb.resident.ResidentSearchView;
import org.omnifaces.util.Messages;

/** A person without a login, entered at the counter. */
@Named
@ViewScoped
public class NewcomerView implements Serializable {

    @Inject
    StaffNewcomerService newcomers;

    @Inject
    StaffVisitService visits;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    /** Of this form on the screen: a second click sends the same. */
    private final String name = UUID.randomUUID().toString();

    private final Map<String, String> form = new HashMap<>();
    private final VisitForm visit = new VisitForm();
    private Map<String, String> purposes;
    private List<ResidentRow> alike = List.of();
    private List<String> districts = List.of();
    private ConsentPurpose consent;
    private String way;
    private boolean other;

    @PostConstruct
    void load() {
        purposes = ResidentSearchView.labels(residents);
        visit.offer(visits.documents());
        consent = newcomers.consent();
    }

    public String register() {
        districts = newcomers.towns(text("postcode"), text("town")).districts();
        SaveProfile typed = typed();
        alike = newcomers.likenesses(typed, look.look());
        long begun = newcomers.register(new Newcomer(name, typed, visit.typed(), way, other), look.look());
        Messages.create(Sentences.say("resident.newcomer-done")).flash().add();
        return "/counter/index.xhtml?faces-redirect=true&visit=" + begun;
    }

    private SaveProfile typed() {
        PreferredChannel channel = text("email").isBlank() ? PreferredChannel.INBOX : PreferredChannel.MAIL;
        return new SaveProfile(
                text("familyName"),
                text("givenName"),
                text("familyKana"),
                text("givenKana"),
                OtherNames.NONE,
                text("birthDate"),
                "",
                new TypedAddress(text("postcode"), text("town"), text("district"), text("block"), text("building")),
                text("phone"),
                text("email"),
                Set.of(),
                channel.name(),
                "");
    }

    private String text(String key) {
        String value = form.get(key);
        return value == null ? "" : value;
    }

    public Map<String, String> getForm() {
        return form;
    }

    public VisitForm getVisit() {
        return visit;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    public Map<String, String> getWays() {
        return ConsentView.ways();
    }

    public ConsentPurpose getConsent() {
        return consent;
    }

    /** Who may be the same person; empty before anybody was looked for. */
    public List<ResidentRow> getAlike() {
        return alike;
    }

    /** Districts to choose from, where the town is split. */
    public List<String> getDistricts() {
        return districts;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public boolean isOther() {
        return other;
    }

    public void setOther(boolean other) {
        this.other = other;
    }
}
