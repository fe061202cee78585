package jp.fujimado.procedure.review.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import jp.fujimado.shared.error.BadRequest;

/**
 * A place between two rows of a list, and the direction to read from there.
 *
 * @param key key of the row beside the place; null for the end of the list
 * @param id id of that row
 * @param backwards read towards the beginning
 */
record Place(Comparable<?> key, long id, boolean backwards) {

    static final Place START = new Place(null, 0, false);
    static final Place END = new Place(null, 0, true);

    private static final String LAST = "last";
    private static final String AFTER = "a";
    private static final String BEFORE = "b";

    static Place after(FoundCase row, String keyAttribute) {
        return new Place(row.key(keyAttribute), row.id(), false);
    }

    static Place before(FoundCase row, String keyAttribute) {
        return new Place(row.key(keyAttribute), row.id(), true);
    }

    boolean isAtEdge() {
        return key == null;
    }

    /** Short form for an address. */
    String format() {
        return isAtEdge() ? LAST : (backwards ? BEFORE : AFTER) + "_" + id + "_" + key;
    }

    /**
     * Reads what {@link #format} wrote; an empty text is the start of the list.
     *
     * @throws BadRequest when it is not a place in a list with this key
     */
    static Place parse(String text, String keyAttribute) {
        if (text == null || text.isBlank()) {
            return START;
        }
        if (text.equals(LAST)) {
            return END;
        }
        String[] parts = text.split("_", 3);
        if (parts.length != 3 || !(parts[0].equals(AFTER) || parts[0].equals(BEFORE))) {
            throw new BadRequest("shared.bad-page");
        }
        try {
            return new Place(key(parts[2], keyAttribute), Long.parseLong(parts[1]), parts[0].equals(BEFORE));
        } catch (DateTimeException | NumberFormatException notWrittenByUs) {
            throw new BadRequest("shared.bad-page");
        }
    }

    private static Comparable<?> key(String text, String keyAttribute) {
        return switch (keyAttribute) {
            case "dueOn" -> LocalDate.parse(text);
            case "submittedAt" -> Instant.parse(text);
            default -> text;
        };
    }
}
