package jp.fujimado.shared.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/**
 * 年度: 1 April to 31 March (地方自治法208条).
 *
 * @param year calendar year in which it begins
 */
public record FiscalYear(int year) implements Serializable {

    /** The fiscal year in which the day lies. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate day) {
        return equals(of(day));
    }

    /** For example 「令和9年度」; a fiscal year in which an era began bears the new era's name (令和元年度). */
    public String label() {
        return JapaneseDate.eraYear(LocalDate.of(year, Month.DECEMBER, 31)) + "度";
    }
}
