package jp.fujimado.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/** 開庁日: Monday to Friday without public holidays (祝日法) and without 29 December to 3 January. */
@ApplicationScoped
public class OpeningDays {

    private static final MonthDay LAST_OPEN_OF_YEAR = MonthDay.of(12, 28);
    private static final MonthDay LAST_CLOSED_OF_NEW_YEAR = MonthDay.of(1, 3);

    /** True if the city hall is open on that day. */
    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isTurnOfYear(day)
                && !PublicHolidays.contains(day);
    }

    private static boolean isTurnOfYear(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return inYear.isAfter(LAST_OPEN_OF_YEAR) || !inYear.isAfter(LAST_CLOSED_OF_NEW_YEAR);
    }

    /** The day itself if open, else the next open day. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /**
     * The day that lies so many open days later; the day itself does not count. A negative number counts backwards;
     * nought gives the day itself, open or not.
     */
    public LocalDate plus(LocalDate day, int openDays) {
        int step = openDays < 0 ? -1 : 1;
        LocalDate reached = day;
        for (int left = Math.abs(openDays); left > 0; ) {
            reached = reached.plusDays(step);
            if (isOpen(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Number of open days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.datesUntil(to).filter(day -> isOpen(day.plusDays(1))).count();
    }
}
