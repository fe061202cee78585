package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import jp.fujimado.procedure.application.AlreadySubmitted;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.procedure.application.boundary.citizen.CitizenDraftService;
import jp.fujimado.shared.error.BadRequest;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.ui.FormDoor;
import jp.fujimado.ui.FormEntry;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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

    private FormEntry entry;
    private AlreadySubmitted sent;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new BadRequest("shared.bad-page");
        }
        try {
            entry = new FormEntry(new Door(), id, pageKey);
        } catch (AlreadySubmitted again) {
            if (Faces.isPostback()) {
                throw again;
            }
            sent = again;
        }
    }

    private final class Door implements FormDoor {

        @Override
        public FormStep step(long applicationId, String key) {
            return drafts.step(applicationId, key);
        }

        @Override
        public SavedPage savePage(SavePage command) {
            return drafts.savePage(command);
        }

        @Override
        public void attach(long applicationId, String fieldKey, String fileName, InputStream content) {
            drafts.attach(applicationId, fieldKey, fileName, content);
        }

        @Override
        public void detach(long applicationId, String fieldKey, String fileId) {
            drafts.detach(applicationId, fieldKey, fileId);
        }
    }

    /** When the page is opened: a form that was handed in already, as after the back button, leads to what became of it. */
    public String open() {
        return sent == null ? null : handedIn();
    }

    private String handedIn() {
        Messages.create(Sentences.say(sent.messageKey(), sent.arguments()))
                .flash()
                .add();
        return "/procedure/status.xhtml?faces-redirect=true&id=" + id;
    }

    /** Keeps the page and opens the next one, or the check page after the last one. */
    public String next() {
        SavedPage saved = entry.saveWhole();
        if (saved.overtaken()) {
            return null;
        }
        return saved.nextPageKey() == null
                ? "/procedure/check.xhtml?faces-redirect=true&id=" + id
                : page(saved.nextPageKey());
    }

    /** Keeps what is there and goes home. */
    public String later() {
        return entry.save().overtaken() ? null : "/mypage/index.xhtml?faces-redirect=true";
    }

    public String attach(String fieldKey) throws IOException, ServletException {
        return entry.attach(fieldKey) ? page(getStep().page().key()) : null;
    }

    public String detach(String fieldKey, String fileId) {
        return entry.detach(fieldKey, fileId) ? page(getStep().page().key()) : null;
    }

    private String page(String key) {
        return "/procedure/apply.xhtml?faces-redirect=true&id=" + id + "&page=" + key;
    }

    public FormEntry getEntry() {
        return entry;
    }

    public FormStep getStep() {
        return entry.getStep();
    }
}
