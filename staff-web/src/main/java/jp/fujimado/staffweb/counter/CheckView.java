package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.AlreadySubmitted;
import jp.fujimado.procedure.application.CheckSheet;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Everything once more, to be read to the person or signed by her, before it is handed in. */
@Named
@RequestScoped
public class CheckView {

    @Inject
    VisitView visit;

    @Inject
    StaffSubmissionService submissions;

    @Inject
    @Param(name = "id")
    Long id;

    private CheckSheet sheet;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
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
        return visit.to("application") + "&id=" + id;
    }

    public String submit() {
        String receipt = submissions.submit(visit.id(), id);
        Messages.create(StaffTexts.say("counter.submitted", receipt)).flash().add();
        return visit.to("application") + "&id=" + id;
    }

    /** Read when the page is shown, not when it is sent: a second click must reach {@link #submit}. */
    public CheckSheet getSheet() {
        if (sheet == null) {
            sheet = submissions.check(visit.id(), id);
        }
        return sheet;
    }
}
