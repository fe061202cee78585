package jp.fujimado.reservation.builder;

import java.io.Serializable;

/**
 * One entry of a list of a draft.
 *
 * @param words what it says, in Japanese
 * @param seen mark of its content
 */
public record DraftEntry(PartPlace place, String words, String seen) implements Serializable {

    /** As addresses have it. */
    public String key() {
        return place.key();
    }
}
