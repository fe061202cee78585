package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.fujimado.resident.boundary.citizen.CitizenFamilyService;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.ui.RelativeForm;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One relative, new or to be changed. */
@Named
@ViewScoped
public class RelativeView implements Serializable {

    @Inject
    CitizenFamilyService family;

    @Inject
    @Param(name = "id")
    Long id;

    private RelativeForm form;
    private boolean profileKept;

    @PostConstruct
    void load() {
        profileKept = family.isProfileKept();
        form = id == null ? RelativeForm.empty() : RelativeForm.of(family.one(id));
    }

    public String save() {
        family.save(form.typed());
        Messages.create(Sentences.say("resident.family-saved")).flash().add();
        return "/mypage/family.xhtml?faces-redirect=true";
    }

    public boolean isProfileKept() {
        return profileKept;
    }

    public RelativeForm getForm() {
        return form;
    }
}
