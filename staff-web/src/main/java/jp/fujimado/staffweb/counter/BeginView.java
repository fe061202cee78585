package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import jp.fujimado.resident.StartVisit;
import jp.fujimado.resident.boundary.staff.StaffResidentService;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.resident.CurrentLook;
import jp.fujimado.staffweb.resident.ResidentSearchView;
import org.omnifaces.cdi.Param;

/** Why, on which way and by which document: asked before an official acts for somebody. */
@Named
@RequestScoped
public class BeginView {

    @Inject
    StaffVisitService visits;

    @Inject
    StaffResidentService residents;

    @Inject
    CurrentLook look;

    @Inject
    @Param(name = "account")
    Long account;

    private Map<String, String> purposes;
    private final VisitForm form = new VisitForm();

    @PostConstruct
    void load() {
        if (account == null) {
            throw new NotFound("shared.not-found");
        }
        purposes = ResidentSearchView.labels(residents);
        form.offer(visits.documents());
    }

    public String begin() {
        StartVisit typed = form.typed();
        return "/counter/index.xhtml?faces-redirect=true&visit=" + visits.begin(account, look.look(), typed);
    }

    public Long getAccount() {
        return account;
    }

    public Map<String, String> getPurposes() {
        return purposes;
    }

    public VisitForm getForm() {
        return form;
    }
}
