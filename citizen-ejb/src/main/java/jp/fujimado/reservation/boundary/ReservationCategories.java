package jp.fujimado.reservation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.reservation.control.Categories;

/** Kinds of appointments that can be booked, for the other domains. */
@ApplicationScoped
public class ReservationCategories {

    @Inject
    Categories categories;

    /** Titles by code, in the order of their reading. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        categories.offered().forEach(one -> titles.put(one.code(), one.guide().title()));
        return titles;
    }
}
