package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.procedure.definition.boundary.Procedures;
import jp.fujimado.reservation.boundary.ReservationCategories;
import jp.fujimado.shared.text.Sentences;

/** Where a notice can lead: to a procedure, or to an appointment. Codes are {@code procedure/<code>}, {@code reservation/<code>}. */
@ApplicationScoped
public class Destinations {

    private static final String PROCEDURE = "procedure/";
    private static final String RESERVATION = "reservation/";

    @Inject
    Procedures procedures;

    @Inject
    ReservationCategories reservations;

    /** What can be chosen now: words by code. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        procedures
                .titles()
                .forEach((code, title) ->
                        titles.put(PROCEDURE + code, Sentences.say("announcement.destination.procedure", title)));
        reservations
                .titles()
                .forEach((code, title) ->
                        titles.put(RESERVATION + code, Sentences.say("announcement.destination.reservation", title)));
        return titles;
    }

    /** Address within the citizen portal; null without a destination. */
    static String path(String code) {
        if (code.startsWith(RESERVATION)) {
            return "/reservation/times.xhtml?code=" + code.substring(RESERVATION.length());
        }
        return code.isEmpty() ? null : "/procedure/guide.xhtml?code=" + code.substring(PROCEDURE.length());
    }
}
