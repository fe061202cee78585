package jp.fujimado.shared.person;

import java.io.Serializable;
import java.time.LocalDate;
import jp.fujimado.shared.text.Sentences;

/**
 * What becomes of one kind of rows when an account is erased.
 *
 * @param what in Japanese, for example 預けた口座
 * @param count how many of them there are
 * @param reason why it is kept, or what stands in the way; may be empty
 * @param until last day on which it is kept; null when it is not kept, or for as long as the trail itself
 */
public record ErasureStep(Fate fate, String what, long count, String reason, LocalDate until) implements Serializable {

    /** What goes at once; {@code key} names it in the domain's sentences. */
    public static ErasureStep erased(String key, long count) {
        return new ErasureStep(Fate.ERASED, Sentences.say(key), count, "", null);
    }

    /** What the rule keeps, counted from {@code end}. */
    public static ErasureStep kept(String key, long count, RetentionRules.Rule rule, LocalDate end) {
        return new ErasureStep(Fate.KEPT, Sentences.say(key), count, rule.reason(), rule.lastDay(end));
    }

    /** What has to be settled first; {@code reasonKey} tells how. */
    public static ErasureStep inTheWay(String key, long count, String reasonKey) {
        return new ErasureStep(Fate.IN_THE_WAY, Sentences.say(key), count, Sentences.say(reasonKey), null);
    }

    /** What becomes of them. */
    public enum Fate {
        ERASED,
        /** A law keeps them for some time. */
        KEPT,
        /** The account cannot be erased before this is settled. */
        IN_THE_WAY
    }
}
