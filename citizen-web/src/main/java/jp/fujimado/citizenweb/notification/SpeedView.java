package jp.fujimado.citizenweb.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.notification.SpeedRow;
import jp.fujimado.notification.boundary.citizen.CitizenSpeedService;

/** How fast the city's messages go out. */
@Named
@RequestScoped
public class SpeedView {

    @Inject
    CitizenSpeedService service;

    private List<SpeedRow> rows;

    @PostConstruct
    void load() {
        rows = service.days();
    }

    public List<SpeedRow> getRows() {
        return rows;
    }
}
