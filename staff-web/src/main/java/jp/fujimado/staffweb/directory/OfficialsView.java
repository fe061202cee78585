package jp.fujimado.staffweb.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import jp.fujimado.identity.Department;
import jp.fujimado.identity.StaffRoleRow;
import jp.fujimado.identity.StaffRow;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.boundary.staff.StaffDirectoryService;
import jp.fujimado.shared.paging.Page;
import org.omnifaces.cdi.Param;

/** The officials of the city, found by reading, name, number or department. */
@Named
@RequestScoped
public class OfficialsView {

    private static final int SIZE = 50;

    @Inject
    StaffDirectoryService directory;

    @Inject
    Departments departments;

    @Inject
    Clock clock;

    @Inject
    @Param
    String q;

    @Inject
    @Param
    String department;

    @Inject
    @Param
    String after;

    private Page<StaffRow> page;
    private Map<String, String> roles;

    @PostConstruct
    void load() {
        q = q == null ? "" : q.strip();
        department = department == null ? "" : department;
        page = directory.find(q, department, isPlace(after) ? after : null, SIZE);
        roles = directory.roles();
    }

    /** An address that was typed wrongly begins at the start. */
    private static boolean isPlace(String text) {
        return text != null && text.matches(".* -?\\d{1,18}");
    }

    /** A role with its department, in words. */
    public String words(StaffRoleRow role) {
        return departments.of(role.department()).name() + " " + roles.getOrDefault(role.role(), role.role());
    }

    public boolean isHeld(StaffRoleRow role) {
        return role.isHeld(LocalDate.now(clock));
    }

    public boolean isOver(StaffRoleRow role) {
        return role.isOver(LocalDate.now(clock));
    }

    public Page<StaffRow> getPage() {
        return page;
    }

    public Collection<Department> getDepartments() {
        return departments.all();
    }

    /** The search as a part of an address. */
    public String getQuery() {
        return "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&department="
                + URLEncoder.encode(department, StandardCharsets.UTF_8);
    }

    public String getQ() {
        return q;
    }

    public String getDepartment() {
        return department;
    }

    public boolean isFirst() {
        return after == null;
    }
}
