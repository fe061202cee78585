package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.boundary.staff.StaffDraftService;
import jp.fujimado.procedure.application.boundary.staff.StaffSubmissionService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One application of the person: where it stands, its receipt to be handed out, taking it back. */
@Named
@RequestScoped
public class ApplicationView {

    @Inject
    VisitView visit;

    @Inject
    StaffSubmissionService submissions;

    @Inject
    StaffDraftService drafts;

    @Inject
    @Param(name = "id")
    Long id;

    private ApplicationDetail detail;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        detail = submissions.detail(visit.id(), id);
    }

    public String withdraw() {
        submissions.withdraw(visit.id(), id);
        Messages.create(Sentences.say("procedure.withdrawn")).flash().add();
        return visit.to("application") + "&id=" + id;
    }

    public String discard() {
        drafts.discard(visit.id(), id);
        Messages.create(Sentences.say("procedure.discarded")).flash().add();
        return visit.to("index");
    }

    public ApplicationDetail getDetail() {
        return detail;
    }
}
