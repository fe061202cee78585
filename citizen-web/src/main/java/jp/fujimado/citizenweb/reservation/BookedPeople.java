package jp.fujimado.citizenweb.reservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.reservation.boundary.citizen.CategoryPage;
import jp.fujimado.reservation.boundary.citizen.CitizenBookingService;
import jp.fujimado.shared.text.Sentences;

/** For whom a category can be booked, as choices of a form. */
@RequestScoped
public class BookedPeople {

    private static final String SELF = "self";

    @Inject
    CitizenBookingService bookings;

    /** Names by choice; empty when it is for children and she has none in range. */
    Map<String, String> labels(CategoryPage page) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (page.bookedFor().self()) {
            labels.put(SELF, Sentences.say("reservation.for-self"));
        }
        bookings.children(page.code())
                .forEach(child -> labels.put(String.valueOf(child.personAccount()), child.fullName()));
        return labels;
    }

    /** The child of a choice; null for the person herself. */
    static Long child(String choice) {
        return SELF.equals(choice) ? null : Long.valueOf(choice);
    }
}
