package jp.fujimado.reservation;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;

/**
 * A time that somebody chose from a list: place and begin.
 *
 * @param startsAt in Japan's zone
 */
public record ChosenTime(String place, LocalDateTime startsAt) {

    private static final String BETWEEN = "@";

    /** One text for it, as a list on a page sends it. */
    public static String key(FreeTime time) {
        return time.place() + BETWEEN + time.startsAt();
    }

    /**
     * Reads such a text.
     *
     * @param field key of the list on the page
     * @throws InvalidInput when nothing was chosen
     */
    public static ChosenTime of(String field, String key) {
        String[] parts = key == null ? new String[0] : key.split(BETWEEN, 2);
        try {
            if (parts.length == 2) {
                return new ChosenTime(parts[0], LocalDateTime.parse(parts[1]));
            }
        } catch (DateTimeException forged) {
            // Nothing that the list has offered.
        }
        throw new InvalidInput(List.of(new InputProblem(field, Sentences.say("reservation.choose-time"))));
    }
}
