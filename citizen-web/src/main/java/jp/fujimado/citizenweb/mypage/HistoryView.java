package jp.fujimado.citizenweb.mypage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.resident.ChangeRow;
import jp.fujimado.resident.boundary.citizen.CitizenProfileService;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** Every change of the citizen's own data. */
@Named
@RequestScoped
public class HistoryView {

    private static final int SIZE = 20;

    @Inject
    CitizenProfileService profiles;

    @Inject
    @Param(name = "after")
    Integer after;

    private Page<ChangeRow> changes;

    @PostConstruct
    void load() {
        changes = profiles.history(after == null ? 0 : Math.max(0, after), SIZE);
    }

    public Page<ChangeRow> getChanges() {
        return changes;
    }
}
