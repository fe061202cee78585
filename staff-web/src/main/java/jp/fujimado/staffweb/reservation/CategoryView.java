package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.reservation.builder.CategoryCase;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryService;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One published kind of appointment: what it says, changing it, closing it. */
@Named
@RequestScoped
public class CategoryView {

    @Inject
    StaffCategoryService categories;

    @Inject
    @Param(name = "code")
    String code;

    private CategoryCase detail;
    private String reason;

    @PostConstruct
    void load() {
        detail = categories.open(code);
    }

    public String change() {
        return "/reservation/draft.xhtml?faces-redirect=true&id=" + categories.change(code);
    }

    public String close() {
        categories.close(code, reason);
        Messages.create(StaffTexts.say("category.closed")).flash().add();
        return "/reservation/category.xhtml?faces-redirect=true&code=" + code;
    }

    public CategoryCase getDetail() {
        return detail;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
