package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.procedure.definition.FormSchema;
import jp.fujimado.reservation.BookingRules;
import jp.fujimado.reservation.CategoryGuide;
import jp.fujimado.reservation.FreeTime;
import jp.fujimado.reservation.PlaceRow;

/**
 * A draft as people would see it today.
 *
 * @param limits rules on how often somebody may come, in Japanese
 * @param last last day on which a time can be booked today
 * @param times of the first days on which there are any
 */
public record DraftPreview(
        CategoryGuide guide,
        String department,
        BookingRules rules,
        List<PlaceRow> places,
        List<String> limits,
        LocalDate last,
        List<FreeTime> times,
        FormSchema questions)
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
