package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * What usually comes after a meeting of a category (面談のあと): a procedure or a task in words; officials are offered it
 * ticked.
 *
 * @param procedure code of a procedure; empty for a task
 * @param text what is to be done; empty for a procedure, whose title says it
 * @param days by when, counted from the day of the meeting; null without a day
 */
public record SuggestedFollowUp(String procedure, String text, Integer days) implements Serializable {

    /** About as long as anybody keeps it in mind. */
    public static final int MOST_DAYS = 366;

    public boolean isProcedure() {
        return !procedure.isEmpty();
    }
}
