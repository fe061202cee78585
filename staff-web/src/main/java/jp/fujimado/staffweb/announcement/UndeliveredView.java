package jp.fujimado.staffweb.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.announcement.FailureRow;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** What of a notice did not get through. */
@Named
@RequestScoped
public class UndeliveredView {

    private static final int SIZE = 50;

    @Inject
    StaffSendingService sending;

    @Inject
    @Param
    Long id;

    @Inject
    @Param
    String after;

    private Page<FailureRow> page;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        String place = after != null && after.matches("\\d{1,18}") ? after : null;
        page = sending.failures(id, place, SIZE);
    }

    public Page<FailureRow> getPage() {
        return page;
    }

    public Long getId() {
        return id;
    }
}
