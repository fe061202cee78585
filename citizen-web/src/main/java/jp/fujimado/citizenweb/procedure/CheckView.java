package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.shared.error.BadRequest;
import org.omnifaces.cdi.Param;

/** Everything once more before it is handed in. */
@Named
@RequestScoped
public class CheckView {

    @Inject
    CitizenSubmissionService submissions;

    @Inject
    @Param(name = "id")
    Long id;

    private CheckSheet sheet;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
    }

    public String submit() {
        submissions.submit(id);
        return "/procedure/done.xhtml?faces-redirect=true&id=" + id;
    }

    /** Read when the page is shown, not when it is sent: a second click must reach {@link #submit}. */
    public CheckSheet getSheet() {
        if (sheet == null) {
            sheet = submissions.check(id);
        }
        return sheet;
    }
}
