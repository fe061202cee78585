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
import org.omnifaces.cdi.Param;

/** Procedures by words, by life event, or all. */
@Named
@RequestScoped
public class ListView {

    @Inject
    CitizenProcedureService procedures;

    @Inject
    @Param(name = "q")
    String query;

    @Inject
    @Param(name = "event")
    String event;

    private List<ProcedureCard> found = List.of();
    private List<ProcedureCard> similar = List.of();
    private LifeEvent lifeEvent;

    @PostConstruct
    void load() {
        if (query != null && !query.isBlank()) {
            SearchResult result = procedures.search(query);
            found = result.found();
            similar = result.similar();
        } else if (event != null) {
            found = procedures.ofLifeEvent(event);
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

    public List<ProcedureCard> getSimilar() {
        return similar;
    }
}
