package jp.fujimado.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.fujimado.procedure.application.FormStep;
import jp.fujimado.procedure.application.SavePage;
import jp.fujimado.procedure.application.SavedPage;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** One page of a low-code form while somebody fills it in: shows it, keeps it, takes files. */
public class FormEntry {

    private final FormDoor door;
    private final long id;
    private final FormStep step;
    private final PageForm form;
    private int revision;

    public FormEntry(FormDoor door, long id, String pageKey) {
        this.door = door;
        this.id = id;
        step = door.step(id, pageKey);
        form = PageForm.of(step);
        revision = step.revision();
    }

    /** Keeps the page; says so when another tab or device was faster. */
    public SavedPage save() {
        SavedPage saved = door.savePage(command());
        revision = saved.revision();
        if (saved.overtaken()) {
            Messages.create(Sentences.say("procedure.overtaken")).error().add();
        }
        return saved;
    }

    /**
     * Keeps the page before the next one is opened.
     *
     * @throws InvalidInput when something on it has to be mended first
     */
    public SavedPage saveWhole() {
        SavedPage saved = save();
        if (!saved.overtaken() && !saved.problems().isEmpty()) {
            throw new InvalidInput(saved.problems());
        }
        return saved;
    }

    /** Called by the page while somebody types; tells the page the revision to go on with. */
    public void autosave() {
        SavedPage saved = door.savePage(command());
        if (!saved.overtaken()) {
            revision = saved.revision();
        }
        PrimeFaces.current().ajax().addCallbackParam("revision", revision);
        PrimeFaces.current().ajax().addCallbackParam("overtaken", saved.overtaken());
    }

    /** Adds the chosen file; everything typed on the page is kept with it. False when the page was overtaken. */
    public boolean attach(String fieldKey) throws IOException, ServletException {
        if (save().overtaken()) {
            return false;
        }
        // Not through a Faces component: it takes an empty file for none, and the sentence would be the wrong one.
        Part file = Faces.getRequest().getPart(fieldKey);
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new InvalidInput(List.of(new InputProblem(fieldKey, Sentences.say("procedure.no-file-chosen"))));
        }
        try (InputStream content = file.getInputStream()) {
            door.attach(id, fieldKey, file.getSubmittedFileName(), content);
        }
        return true;
    }

    /** Takes a file back. False when the page was overtaken. */
    public boolean detach(String fieldKey, String fileId) {
        if (save().overtaken()) {
            return false;
        }
        door.detach(id, fieldKey, fileId);
        return true;
    }

    private SavePage command() {
        return new SavePage(id, step.page().key(), form.typed(), revision);
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
