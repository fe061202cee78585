package jp.fujimado.reservation.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.identity.Department;
import jp.fujimado.reservation.BookedFor;
import jp.fujimado.reservation.BookingRules;
import jp.fujimado.reservation.CategoryGuide;
import jp.fujimado.reservation.PlaceRow;

/**
 * What everybody may know of a category.
 *
 * @param limits rules on how often somebody may come, in Japanese
 */
public record CategoryPage(
        String code,
        CategoryGuide guide,
        Department department,
        BookedFor bookedFor,
        BookingRules rules,
        List<PlaceRow> places,
        List<String> limits)
        implements Serializable {

    /** Name of a place; empty for none of the category. */
    public String placeName(String place) {
        return places.stream()
                .filter(one -> one.code().equals(place))
                .map(PlaceRow::name)
                .findFirst()
                .orElse("");
    }
}
