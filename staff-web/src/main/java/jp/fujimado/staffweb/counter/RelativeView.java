package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.ui.RelativeForm;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One relative of the person, new or to be changed. */
@Named
@RequestScoped
public class RelativeView {

    @Inject
    VisitView visit;

    @Inject
    StaffFamilyService family;

    @Inject
    @Param(name = "id")
    Long id;

    private RelativeForm form;

    @PostConstruct
    void load() {
        form = id == null ? RelativeForm.empty() : RelativeForm.of(family.one(visit.id(), id));
    }

    public String save() {
        family.save(visit.id(), form.typed());
        Messages.create(Sentences.say("resident.family-saved")).flash().add();
        return visit.to("family");
    }

    public RelativeForm getForm() {
        return form;
    }
}
