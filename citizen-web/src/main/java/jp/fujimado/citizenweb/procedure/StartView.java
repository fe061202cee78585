package jp.fujimado.citizenweb.procedure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import org.omnifaces.cdi.Param;

/** Opens the form of a procedure after the login: the draft that is there, or a new one. */
@Named
@RequestScoped
public class StartView {

    @Inject
    CitizenDraftService drafts;

    @Inject
    @Param(name = "code")
    String code;

    public String open() {
        long draft = drafts.start(code == null ? "" : code);
        return "/procedure/apply.xhtml?faces-redirect=true&id=" + draft;
    }
}
