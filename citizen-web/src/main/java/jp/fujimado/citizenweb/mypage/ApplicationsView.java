package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.procedure.application.ApplicationRow;
import jp.fujimado.procedure.application.boundary.citizen.CitizenApplicationService;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** All own applications. */
@Named
@RequestScoped
public class ApplicationsView {

    private static final int SIZE = 20;

    @Inject
    CitizenApplicationService applications;

    @Inject
    @Param(name = "after")
    Integer after;

    private Page<ApplicationRow> rows;

    @PostConstruct
    void load() {
        rows = applications.mine(after == null ? 0 : Math.max(0, after), SIZE);
    }

    public Page<ApplicationRow> getRows() {
        return rows;
    }
}
