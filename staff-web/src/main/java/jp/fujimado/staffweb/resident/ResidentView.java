package jp.fujimado.staffweb.resident;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fujimado.resident.MandateRow;
import jp.fujimado.resident.ResidentSheet;
import jp.fujimado.resident.boundary.staff.StaffProtectionService;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One person, opened for a purpose. */
@Named
@ViewScoped
public class ResidentView implements Serializable {

    @Inject
    StaffResidentService residents;

    @Inject
    StaffProtectionService protection;

    @Inject
    CurrentLook look;

    @Inject
    @Param(name = "account")
    Long asked;

    private Long account;
    private ResidentSheet sheet;
    private Map<String, String> purposes;
    private String until;
    private List<String> kept = new ArrayList<>();

    @PostConstruct
    void load() {
        if (asked == null) {
            throw new NotFound("shared.not-found");
        }
        account = asked;
        purposes = ResidentSearchView.labels(residents);
        if (look.isKnown()) {
            sheet = residents.open(account, look.look());
        }
    }

    /** Opens the person after the purpose was said. */
    public void open() {
        sheet = residents.open(account, look.look());
    }

    public String protect() {
        protection.protect(account, until, kept.stream().map(Long::valueOf).collect(Collectors.toSet()));
        return done("resident.protection-begun");
    }

    public String show() {
        protection.end(account);
        return done("resident.protection-ended");
    }

    private String done(String sentence) {
        Messages.create(Sentences.say(sentence)).flash().add();
        return "/resident/resident.xhtml?faces-redirect=true&account=" + account;
    }

    /** Mandates by which others act for this person or her children and which would end with the protection. */
    public Map<String, String> getMandates() {
        Map<String, String> labels = new LinkedHashMap<>();
        protection
                .mandates(account)
                .forEach(row -> labels.put(
                        String.valueOf(row.id()),
                        Sentences.say("resident.protection-mandate", row.agentName(), row.principalName())));
        return labels;
    }

    /** Mandates that still hold. */
    public List<MandateRow> getOpenMandates() {
        return sheet.mandates().stream().filter(MandateRow::isOpen).toList();
    }

    public String relation(Object relation) {
        return Sentences.say("resident.relation." + relation);
    }

    public ResidentSheet getSheet() {
        return sheet;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public List<String> getKept() {
        return kept;
    }

    public void setKept(List<String> kept) {
        this.kept = kept == null ? new ArrayList<>() : kept;
    }
}
