package jp.fujimado.shared.person;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that happened, as the citizen reads it.
 *
 * @param title in Japanese
 * @param text more words; may be empty
 * @param link page within the portal; null when there is none
 */
public record TimelineEntry(Instant at, Side side, String title, String text, String link) implements Serializable {

    /** Who did it. */
    public enum Side {
        /** The city sent something. */
        SENT,
        /** The city did something, or looked. */
        CITY,
        /** The citizen herself, or somebody who acts for her. */
        MINE
    }
}
