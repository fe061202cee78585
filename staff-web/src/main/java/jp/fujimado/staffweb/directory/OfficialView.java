package jp.fujimado.staffweb.directory;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One official: her roles, given and ended. */
@Named
@ViewScoped
public class OfficialView implements Serializable {

    @Inject
    StaffDirectoryService directory;

    @Inject
    Departments departments;

    @Inject
    @Param
    Long id;

    private long official;
    private StaffRow row;
    private final Map<String, String> form = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        official = id;
        row = directory.member(official);
    }

    public String give() {
        try {
            directory.give(official, form.get("department"), form.get("role"), form.get("first"), form.get("last"));
        } catch (RuleViolation refused) {
            Messages.create(Sentences.say(refused.messageKey(), refused.arguments()))
                    .error()
                    .add();
            return null;
        }
        return back("identity.directory.given");
    }

    public String end(long role) {
        try {
            directory.end(role);
        } catch (RuleViolation refused) {
            Messages.create(Sentences.say(refused.messageKey(), refused.arguments()))
                    .error()
                    .add();
            return null;
        }
        return back("identity.directory.ended");
    }

    private String back(String done) {
        Messages.create(Sentences.say(done)).flash().add();
        return "/directory/official.xhtml?faces-redirect=true&id=" + official;
    }

    /** Names of the departments by code. */
    public Map<String, String> getDepartments() {
        Map<String, String> names = new LinkedHashMap<>();
        departments.all().forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    /** Names of the roles by code. */
    public Map<String, String> getRoles() {
        return directory.roles();
    }

    public StaffRow getRow() {
        return row;
    }

    public Map<String, String> getForm() {
        return form;
    }
}
