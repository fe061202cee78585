package jp.fujimado.resident;

import java.util.Set;

/**
 * What two people have in common.
 *
 * <p>The weights say how much each thing speaks for one person with two accounts; together they are 100. They are our own
 * judgement, not a rule of law: a hint in which order to look, never a decision.
 */
public enum Likeness {
    BIRTH_DATE(30),
    /** Reading of the whole name. */
    KANA(15),
    /** The whole name as written. */
    NAME(10),
    /** Reading of the given name. */
    GIVEN_NAME(15),
    PHONE(10),
    MAIL(5),
    ADDRESS(15);

    private final int weight;

    Likeness(int weight) {
        this.weight = weight;
    }

    /** From 0 to 100. */
    public static int together(Set<Likeness> reasons) {
        return reasons.stream().mapToInt(reason -> reason.weight).sum();
    }
}
