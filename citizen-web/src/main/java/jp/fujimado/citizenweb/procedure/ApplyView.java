package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.procedure.application.boundary.citizen.FormStep;
import jp.fujimado.procedure.application.boundary.citizen.SavePage;
import jp.fujimado.procedure.application.boundary.citizen.SavedPage;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** One page of a form: shows it, keeps it, goes on. */
@Named
@RequestScoped
public class ApplyView {

    @Inject
    CitizenDraftService drafts;

    @Inject
    @Param(name = "id")
    Long id;

    @Inject
    @Param(name = "page")
    String pageKey;

    private FormStep step;
    private PageForm form;
    private int revision;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        step = drafts.step(id, pageKey);
        form = PageForm.of(step);
        revision = step.revision();
    }

    /** Keeps the page and opens the next one, or the check page after the last one. */
    public String next() {
        SavedPage saved = save();
        if (saved.overtaken()) {
            return null;
        }
        if (!saved.problems().isEmpty()) {
            throw new InvalidInput(saved.problems());
        }
        return saved.nextPageKey() == null
                ? "/procedure/check.xhtml?faces-redirect=true&id=" + id
                : page(saved.nextPageKey());
    }

    /** Keeps what is there and goes home. */
    public String later() {
        return save().overtaken() ? null : "/mypage/index.xhtml?faces-redirect=true";
    }

    /** Called by the page while somebody types; tells the page the revision to go on with. */
    public void autosave() {
        SavedPage saved = drafts.savePage(command());
        if (!saved.overtaken()) {
            revision = saved.revision();
        }
        PrimeFaces.current().ajax().addCallbackParam("revision", revision);
        PrimeFaces.current().ajax().addCallbackParam("overtaken", saved.overtaken());
    }

    /** Adds the chosen file; everything typed on the page is kept with it. */
    public String attach(String fieldKey) throws IOException, ServletException {
        if (save().overtaken()) {
            return null;
        }
        // Not through a Faces component: it takes an empty file for none, and the sentence would be the wrong one.
        Part file = Faces.getRequest().getPart(fieldKey);
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new InvalidInput(List.of(new InputProblem(fieldKey, Sentences.say("procedure.no-file-chosen"))));
        }
        try (InputStream content = file.getInputStream()) {
            drafts.attach(id, fieldKey, file.getSubmittedFileName(), content);
        }
        return page(step.page().key());
    }

    public String detach(String fieldKey, String fileId) {
        if (save().overtaken()) {
            return null;
        }
        drafts.detach(id, fieldKey, fileId);
        return page(step.page().key());
    }

    private SavedPage save() {
        SavedPage saved = drafts.savePage(command());
        revision = saved.revision();
        if (saved.overtaken()) {
            Messages.create(Sentences.say("procedure.overtaken")).error().add();
        }
        return saved;
    }

    private SavePage command() {
        return new SavePage(id, step.page().key(), form.typed(), revision);
    }

    private String page(String key) {
        return "/procedure/apply.xhtml?faces-redirect=true&id=" + id + "&page=" + key;
    }

    public FormStep getStep() {
        return step;
    }

    public PageForm getForm() {
        return form;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
