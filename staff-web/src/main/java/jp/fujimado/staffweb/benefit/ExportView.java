package jp.fujimado.staffweb.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fujimado.benefit.DepartmentPayments;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Payment export: what waits, what was exported, and the repeat with a reason. */
@Named
@RequestScoped
public class ExportView {

    /** Cookie by which the page learns that its download has begun, so that it can show the new state. */
    private static final String ARRIVED = "FUJIMADO_DOWNLOAD";

    @Inject
    StaffPaymentExportService exports;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    @Param(name = "again")
    Long again;

    private Map<String, DepartmentPayments> payments = Map.of();
    private String repeatReason;

    /** Right before the page is drawn. */
    public void show() {
        payments = exports.payments().stream()
                .collect(Collectors.toMap(DepartmentPayments::department, Function.identity()));
    }

    /** Departments in order; known without reading anything, because the buttons hang on them. */
    public Set<String> getDepartments() {
        return permissions.departments(currentActor.get(), "benefit.list");
    }

    public Map<String, DepartmentPayments> getPayments() {
        return payments;
    }

    /** While a sent form is read nothing is loaded yet: the button counts as there, and the service decides. */
    public boolean exportable(String department) {
        DepartmentPayments own = payments.get(department);
        return own == null || own.isExportable();
    }

    public void export(String department) throws IOException {
        send(exports.export(department));
    }

    public void repeat() throws IOException {
        if (again == null) {
            throw new NotFound("shared.not-found");
        }
        send(exports.repeat(again, repeatReason));
    }

    private static void send(CsvFile file) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.addResponseCookie(ARRIVED, "yes", Map.of("path", "/", "SameSite", "Strict"));
        Faces.sendFile(file.bytes(), file.fileName(), true);
    }

    /** Export that is to be repeated; null when none was chosen. */
    public Long getAgain() {
        return again;
    }

    public String getRepeatReason() {
        return repeatReason;
    }

    public void setRepeatReason(String repeatReason) {
        this.repeatReason = repeatReason;
    }
}
