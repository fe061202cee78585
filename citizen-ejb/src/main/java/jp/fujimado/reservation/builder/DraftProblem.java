package jp.fujimado.reservation.builder;

import java.io.Serializable;

/**
 * Something that keeps a draft from being published.
 *
 * @param place what to mend
 * @param sentence what is wrong and how to mend it
 */
public record DraftProblem(PartPlace place, String sentence) implements Serializable {

    /** Address of the page where it is mended, after the draft's number. */
    public String page() {
        return place.part().topic().page();
    }

    public String item() {
        return place.isNew() ? "" : place.key();
    }
}
