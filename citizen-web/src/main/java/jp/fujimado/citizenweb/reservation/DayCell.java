package jp.fujimado.citizenweb.reservation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day in the month.
 *
 * @param day null for a cell before or after the month
 * @param free how many free times it has
 * @param whyNot key of the word that is shown when none is free
 * @param shown whether its times are shown beside the month
 * @param past whether it is over
 */
public record DayCell(LocalDate day, long free, String whyNot, boolean shown, boolean past) implements Serializable {

    static final DayCell BLANK = new DayCell(null, 0, "", false, false);
}
