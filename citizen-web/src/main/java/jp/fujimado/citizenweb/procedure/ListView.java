package jp.fujimado.citizenweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.procedure.definition.LifeEvent;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.procedure.definition.boundary.citizen.CitizenProcedureService;
import jp.fujimado.procedure.definition.boundary.citizen.SearchResult;
import jp.fujimado.reservation.CategoryCard;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import org.omnifaces.cdi.Param;

/** Procedures by words, by life event, or all. */
@Named
@RequestScoped
public class ListView {

    @Inject
    CitizenProcedureService procedures;

    @Inject
    CitizenCategoryService appointments;

    @Inject
    @Param(name = "q")
    String query;

    @Inject
    @Param(name = "event")
    String event;

    private List<ProcedureCard> found = List.of();
    private List<ProcedureCard> similar = List.of();
    private List<CategoryCard> bookable = List.of();
    private LifeEvent lifeEvent;

    @PostConstruct
    void load() {
        if (query != null && !query.isBlank()) {
            SearchResult result = procedures.search(query);
            found = result.found();
            similar = result.similar();
            bookable = appointments.search(query);
        } else if (event != null) {
            found = procedures.ofLifeEvent(event);
            bookable = appointments.ofLifeEvent(event);
            lifeEvent = procedures.lifeEvents().stream()
                    .filter(one -> one.code().equals(event))
                    .findFirst()
                    .orElse(null);
        } else {
            found = procedures.all();
        }
    }

    public String getQuery() {
        return query;
    }

    public LifeEvent getLifeEvent() {
        return lifeEvent;
    }

    public List<ProcedureCard> getFound() {
        return found;
    }

    /** Appointments for the same words or life event. */
    public List<CategoryCard> getBookable() {
        return bookable;
    }

    public List<ProcedureCard> getSimilar() {
        return similar;
    }
}
