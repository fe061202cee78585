package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.AlreadySubmitted;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.boundary.citizen.CitizenSubmissionService;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

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

    /** When the page is opened: a form that was handed in already, as after the back button, leads to what became of it. */
    public String open() {
        try {
            getSheet();
            return null;
        } catch (AlreadySubmitted sent) {
            return handedIn(sent);
        }
    }

    private String handedIn(AlreadySubmitted sent) {
        Messages.create(Sentences.say(sent.messageKey(), sent.arguments()))
                .flash()
                .add();
        return "/procedure/status.xhtml?faces-redirect=true&id=" + id;
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
