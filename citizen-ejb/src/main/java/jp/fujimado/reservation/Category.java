package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fujimado.procedure.definition.FormSchema;

/**
 * One published version of a kind of appointment (相談の種類); never changed, a change is a new version.
 *
 * @param department code of the department (課) that meets people
 * @param closedDays days on which nothing takes place
 * @param questions asked before the time is confirmed; may be without pages
 * @param followUp what usually comes after the meeting (面談のあと)
 */
public record Category(
        String code,
        int version,
        String department,
        CategoryGuide guide,
        BookedFor bookedFor,
        BookingRules rules,
        List<Place> places,
        List<OpeningSeries> series,
        List<ExtraDay> extraDays,
        Set<LocalDate> closedDays,
        List<BookingLimit> limits,
        FormSchema questions,
        List<SuggestedFollowUp> followUp)
        implements Serializable {

    public Optional<Place> place(String placeCode) {
        return places.stream().filter(place -> place.code().equals(placeCode)).findFirst();
    }
}
