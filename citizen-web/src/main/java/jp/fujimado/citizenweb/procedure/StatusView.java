package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.ApplicationDetail;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One application: where it stands, what happened, what was answered. */
@Named
@RequestScoped
public class StatusView {

    @Inject
    CitizenApplicationService applications;

    @Inject
    CitizenDraftService drafts;

    @Inject
    @Param(name = "id")
    Long id;

    private ApplicationDetail detail;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        detail = applications.detail(id);
    }

    public String withdraw() {
        applications.withdraw(id);
        Messages.create(Sentences.say("procedure.withdrawn")).flash().add();
        return "/procedure/status.xhtml?faces-redirect=true&id=" + id;
    }

    public String discard() {
        drafts.discard(id);
        Messages.create(Sentences.say("procedure.discarded")).flash().add();
        return "/mypage/index.xhtml?faces-redirect=true";
    }

    public ApplicationDetail getDetail() {
        return detail;
    }
}
