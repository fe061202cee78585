package jp.fujimado.citizenweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.reservation.CategoryCard;
import jp.fujimado.reservation.boundary.citizen.CitizenCategoryService;
import org.omnifaces.cdi.Param;

/** What can be booked, by words, by life event, or all. */
@Named
@RequestScoped
public class CategoriesView {

    @Inject
    CitizenCategoryService categories;

    @Inject
    @Param(name = "q")
    String query;

    @Inject
    @Param(name = "event")
    String event;

    private List<CategoryCard> found;

    @PostConstruct
    void load() {
        found = event == null ? categories.search(query) : categories.ofLifeEvent(event);
    }

    public String getQuery() {
        return query;
    }

    public List<CategoryCard> getFound() {
        return found;
    }
}
