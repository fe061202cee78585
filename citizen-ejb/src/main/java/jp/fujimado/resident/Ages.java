package jp.fujimado.resident;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;

/**
 * Ages as the law counts them: a year of age is complete at the end of the day before the birthday
 * (年齢計算ニ関する法律; 民法 143条 for those born on 29 February).
 */
public final class Ages {

    /** Age at which a person is adult (民法 4条). */
    public static final int ADULT = 18;

    private Ages() {}

    /** Last day on which the person is younger than {@code years}. */
    public static LocalDate lastDayBefore(LocalDate birthDate, int years) {
        LocalDate birthday = birthDate.plusYears(years);
        boolean noSuchDay =
                birthDate.getMonth() == Month.FEBRUARY && birthDate.getDayOfMonth() == 29 && !birthday.isLeapYear();
        return noSuchDay ? birthday : birthday.minusDays(1);
    }

    public static boolean isMinor(LocalDate birthDate, LocalDate today) {
        return !today.isAfter(lastDayBefore(birthDate, ADULT));
    }

    /** Years and months since birth; never below zero. */
    public static Period at(LocalDate birthDate, LocalDate today) {
        return today.isBefore(birthDate) ? Period.ZERO : Period.between(birthDate, today);
    }
}
