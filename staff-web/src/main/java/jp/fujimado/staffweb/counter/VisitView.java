package jp.fujimado.staffweb.counter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.staff.StaffVisitService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Whom the official acts for on this page: named by the address, so that two tabs can hold two people. */
@Named
@RequestScoped
public class VisitView {

    @Inject
    StaffVisitService visits;

    @Inject
    @Param(name = "visit")
    Long id;

    private Visit visit;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        visit = visits.visit(id);
    }

    public String end() {
        visits.end(id);
        Messages.create(Sentences.say("resident.desk-ended")).flash().add();
        return "/resident/search.xhtml?faces-redirect=true";
    }

    /** The address of a page of this visit; others go on with {@code &name=value}. */
    String to(String page) {
        return "/counter/" + page + ".xhtml?faces-redirect=true&visit=" + id;
    }

    long id() {
        return id;
    }

    public Visit getVisit() {
        return visit;
    }
}
