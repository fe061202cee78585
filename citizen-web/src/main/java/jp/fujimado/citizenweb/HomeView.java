package jp.fujimado.citizenweb;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.announcement.News;
import jp.fujimado.announcement.boundary.citizen.CitizenNewsService;
import jp.fujimado.procedure.definition.LifeEvent;
import jp.fujimado.procedure.definition.ProcedureCard;
import jp.fujimado.procedure.definition.boundary.citizen.CitizenProcedureService;

/** Home: search, life events, procedures, notices. */
@Named
@RequestScoped
public class HomeView {

    private static final int SHOWN_NEWS = 5;

    @Inject
    CitizenProcedureService procedures;

    @Inject
    CitizenNewsService news;

    private List<LifeEvent> lifeEvents;
    private List<ProcedureCard> offered;
    private List<News> newest;

    @PostConstruct
    void load() {
        lifeEvents = procedures.lifeEvents();
        offered = procedures.all();
        newest = news.newest(SHOWN_NEWS);
    }

    public List<LifeEvent> getLifeEvents() {
        return lifeEvents;
    }

    public List<ProcedureCard> getOffered() {
        return offered;
    }

    public List<News> getNewest() {
        return newest;
    }
}
