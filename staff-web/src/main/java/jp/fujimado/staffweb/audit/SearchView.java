package jp.fujimado.staffweb.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.fujimado.audit.AuditRow;
import jp.fujimado.audit.AuditWords;
import jp.fujimado.audit.ChainReport;
import jp.fujimado.audit.boundary.staff.StaffAuditService;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.shared.paging.Page;

/** Looking through the trail, and checking that nobody has touched it. */
@Named
@RequestScoped
public class SearchView {

    private static final int SIZE = 50;

    @Inject
    StaffAuditService audit;

    @Inject
    Departments departments;

    @Inject
    HttpServletRequest request;

    private AuditAddress address;
    private Page<AuditRow> page;
    private ChainReport report;

    @PostConstruct
    void load() {
        address = AuditAddress.of(request.getParameterMap());
        if (!FacesContext.getCurrentInstance().isPostback() && address.isReadable()) {
            page = audit.search(address.search(), address.text("after"), SIZE);
        }
    }

    public void verify() {
        report = audit.verify();
    }

    public AuditAddress getAddress() {
        return address;
    }

    /** Null while nothing was searched. */
    public Page<AuditRow> getPage() {
        return page;
    }

    /** Null until the trail was verified. */
    public ChainReport getReport() {
        return report;
    }

    /** What was done, in words; empty for a code that this portal has no words for. */
    public String actionName(String code) {
        return AuditWords.action(code);
    }

    public String departmentName(String code) {
        return code == null ? "" : departments.of(code).name();
    }
}
