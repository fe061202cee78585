package jp.fujimado.reservation;

import java.io.Serializable;
import java.util.List;

/** A category that officials choose from, with its places. */
public record CategoryChoice(String code, String title, List<PlaceRow> places) implements Serializable {

    public static CategoryChoice of(Category category) {
        return new CategoryChoice(
                category.code(),
                category.guide().title(),
                category.places().stream().map(PlaceRow::of).toList());
    }
}
