package jp.fujimado.staffweb.reservation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.fujimado.shared.time.FiscalYear;

/**
 * A month or a fiscal year (年度) in an address: {@code month} such as 2026-11, and {@code span}. What cannot be read
 * falls back to this month.
 */
record StatisticsPeriod(YearMonth month, boolean year) {

    private static final String YEAR = "year";

    static StatisticsPeriod of(String month, String span, LocalDate today) {
        return new StatisticsPeriod(month(month, today), YEAR.equals(span));
    }

    private static YearMonth month(String typed, LocalDate today) {
        try {
            return typed == null ? YearMonth.from(today) : YearMonth.parse(typed);
        } catch (DateTimeException unreadable) {
            return YearMonth.from(today);
        }
    }

    LocalDate first() {
        return year ? fiscalYear().firstDay() : month.atDay(1);
    }

    LocalDate last() {
        return year ? fiscalYear().lastDay() : month.atEndOfMonth();
    }

    private FiscalYear fiscalYear() {
        return FiscalYear.of(month.atDay(1));
    }

    StatisticsPeriod step(int by) {
        return new StatisticsPeriod(month.plusMonths(year ? 12L * by : by), year);
    }

    StatisticsPeriod other() {
        return new StatisticsPeriod(month, !year);
    }

    String query() {
        return "month=" + month + (year ? "&span=" + YEAR : "");
    }
}
