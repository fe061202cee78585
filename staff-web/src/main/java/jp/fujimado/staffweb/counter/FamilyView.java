package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.resident.FamilyRow;
import jp.fujimado.resident.Relation;
import jp.fujimado.resident.boundary.staff.StaffFamilyService;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.util.Messages;

/** The relatives that the person keeps here. */
@Named
@RequestScoped
public class FamilyView {

    @Inject
    VisitView visit;

    @Inject
    StaffFamilyService family;

    private List<FamilyRow> rows;
    private boolean consented;

    @PostConstruct
    void load() {
        consented = family.isConsented(visit.id());
        rows = family.rows(visit.id());
    }

    public String remove(long entry) {
        family.remove(visit.id(), entry);
        Messages.create(Sentences.say("resident.family-removed")).flash().add();
        return visit.to("family");
    }

    public String relation(Relation relation) {
        return Sentences.say("resident.relation." + relation);
    }

    public List<FamilyRow> getRows() {
        return rows;
    }

    public boolean isConsented() {
        return consented;
    }
}
