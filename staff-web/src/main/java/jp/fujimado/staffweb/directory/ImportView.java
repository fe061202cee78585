package jp.fujimado.staffweb.directory;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import jp.fujimado.identity.ImportPreview;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.DomainException;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A file for the directory: handed in, looked at, applied. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    private static final int SHOWN = 200;
    private static final String PAGE = "/directory/import.xhtml?faces-redirect=true";

    @Inject
    StaffDirectoryService directory;

    @Inject
    @Param
    Long file;

    @Inject
    @Param
    boolean whole;

    private ImportPreview preview;
    private boolean all;

    @PostConstruct
    void load() {
        all = whole;
        if (file != null) {
            preview = directory.preview(file, all);
        }
    }

    /** Takes the file in and shows what it would change. */
    public String upload() throws IOException, ServletException {
        Part part = Faces.getRequest().getPart("csv");
        if (part == null || part.getSize() == 0) {
            return say(new RuleViolation("identity.import.no-file"));
        }
        try (var content = part.getInputStream()) {
            return PAGE + "&file=" + directory.upload(content.readAllBytes()) + "&whole=" + all;
        } catch (RuleViolation refused) {
            return say(refused);
        }
    }

    public String apply() {
        try {
            directory.apply(preview.id(), all, preview.fingerprint());
        } catch (Conflict overtaken) {
            preview = directory.preview(preview.id(), all);
            return say(overtaken);
        } catch (RuleViolation refused) {
            return say(refused);
        }
        Messages.create(Sentences.say("identity.import.done", preview.changes().size()))
                .flash()
                .add();
        return "/directory/officials.xhtml?faces-redirect=true";
    }

    private static String say(DomainException refused) {
        Messages.create(Sentences.say(refused.messageKey(), refused.arguments()))
                .error()
                .add();
        return null;
    }

    public ImportPreview getPreview() {
        return preview;
    }

    /** The first of them: nobody reads thousands. */
    public List<ImportPreview.Problem> getProblems() {
        return preview.problems().subList(0, Math.min(SHOWN, preview.problems().size()));
    }

    public List<ImportPreview.Change> getChanges() {
        return preview.changes().subList(0, Math.min(SHOWN, preview.changes().size()));
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
