package jp.fujimado.shared.person;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One thing that a citizen still has to do.
 *
 * @param id stable name, unique over all domains, for calendars
 * @param tag one or two words on its state, in Japanese
 * @param text one sentence on what is missing; may be empty
 * @param dueOn last day, or the day of an appointment; null without one
 * @param action words of the button
 * @param link page within the portal, without the context path
 * @param appointment whether it is to be done on that very day
 */
public record ToDo(
        String id,
        String tag,
        String title,
        String text,
        LocalDate dueOn,
        String action,
        String link,
        boolean appointment)
        implements Serializable {

    /** Something that can be done at any time until that day. */
    public ToDo(String id, String tag, String title, String text, LocalDate dueOn, String action, String link) {
        this(id, tag, title, text, dueOn, action, link, false);
    }
}
