package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.fujimado.reservation.builder.CategoryLine;
import jp.fujimado.reservation.builder.DraftStatus;
import jp.fujimado.reservation.builder.NewDraft;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;
import org.omnifaces.cdi.Param;

/** The kinds of appointments of the official's departments, and where a new one begins. */
@Named
@RequestScoped
public class CategoriesView {

    @Inject
    StaffCategoryService categories;

    @Inject
    @Param(name = "q")
    String search;

    @Inject
    @Param(name = "state")
    String state;

    private List<CategoryLine> lines;
    private Map<String, String> departments;
    private Map<String, String> models;
    private String title;
    private String department;
    private String copyOf;

    @PostConstruct
    void load() {
        lines = categories.list(search).stream().filter(this::isWanted).toList();
        departments = categories.departments();
        models = departments.isEmpty() ? Map.of() : categories.models();
        department = departments.size() == 1 ? departments.keySet().iterator().next() : null;
    }

    private boolean isWanted(CategoryLine line) {
        return switch (getState()) {
            case "LIVE" -> line.isLive();
            case "CLOSED" -> line.closed();
            case "" -> true;
            default -> line.draftStatus() != null && line.draftStatus().name().equals(state);
        };
    }

    public String begin() {
        long id = categories.begin(new NewDraft(department, title, copyOf));
        return "/reservation/draft-guide.xhtml?faces-redirect=true&id=" + id;
    }

    /** The same list with another state; an empty one for all. */
    public String link(String other) {
        return "?state=" + other + "&q=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8);
    }

    public List<String> getStates() {
        return List.of("", DraftStatus.DRAFT.name(), DraftStatus.REQUESTED.name(), "LIVE", "CLOSED");
    }

    public List<CategoryLine> getLines() {
        return lines;
    }

    public Map<String, String> getDepartments() {
        return departments;
    }

    public Map<String, String> getModels() {
        return models;
    }

    public boolean isWriter() {
        return !departments.isEmpty();
    }

    public String getSearch() {
        return search == null ? "" : search;
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getCopyOf() {
        return copyOf;
    }

    public void setCopyOf(String copyOf) {
        this.copyOf = copyOf;
    }
}
