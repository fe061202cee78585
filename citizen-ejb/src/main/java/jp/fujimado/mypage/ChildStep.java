package jp.fujimado.mypage;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What comes next for a child (次にあること).
 *
 * @param from first day
 * @param until last day; null for a step that is one day
 */
public record ChildStep(String code, String label, LocalDate from, LocalDate until) implements Serializable {

    /** Whether it has begun. */
    public boolean isNow(LocalDate today) {
        return !today.isBefore(from);
    }

    /** The day after which it is too late. */
    public LocalDate lastDay() {
        return until == null ? from : until;
    }
}
