package jp.fujimado.announcement;

import java.io.Serializable;
import jp.fujimado.shared.text.Sentences;

/**
 * A segment while it is put together.
 *
 * @param sentence what it says
 * @param people how many it concerns now, in words; small numbers are not told
 * @param complete false while something is still to be chosen, so that it cannot be counted
 */
public record SegmentCount(String sentence, String people, boolean complete) implements Serializable {

    /** Below this nobody learns how many there are, so that nobody can ask for one person. */
    public static final int FEW = 5;

    /** For example 1,234人, or 5人未満. */
    public static String inWords(long people) {
        return people < FEW
                ? Sentences.say("announcement.segment.few")
                : Sentences.say("announcement.segment.people", people);
    }
}
