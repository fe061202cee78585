package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What officials want to see.
 *
 * @param category code; null for all of their departments
 * @param place code; null for all
 * @param receiver {@link #OWN}, {@link #NOBODY} or the number of a colleague; null for all
 * @param first first day
 * @param days how many days
 */
public record CalendarQuery(String category, String place, String receiver, LocalDate first, int days)
        implements Serializable {

    /** What the acting official receives herself. */
    public static final String OWN = "own";

    /** What nobody receives yet, or nobody who still can. */
    public static final String NOBODY = "nobody";

    /** Whoever receives. */
    public CalendarQuery(String category, String place, LocalDate first, int days) {
        this(category, place, null, first, days);
    }

    public LocalDate last() {
        return first.plusDays(days - 1L);
    }

    /** @param one who receives; null for nobody */
    public boolean wants(Receiver one) {
        if (receiver == null) {
            return true;
        }
        boolean able = one != null && one.able();
        return switch (receiver) {
            case NOBODY -> !able;
            case OWN -> able && one.self();
            default -> able && receiver.equals(String.valueOf(one.id()));
        };
    }
}
