package jp.fujimado.shared.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.UnreadableDate.Reason;

/** Days as people in Japan write them: 西暦 and 和暦 in, both out. */
public final class JapaneseDate {

    /** Japan took over the Gregorian calendar on this day; before it the eras count by another one. */
    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final int LAST_YEAR = 2999;

    private static final Map<JapaneseEra, String> NAMES = Map.of(
            JapaneseEra.MEIJI, "明治",
            JapaneseEra.TAISHO, "大正",
            JapaneseEra.SHOWA, "昭和",
            JapaneseEra.HEISEI, "平成",
            JapaneseEra.REIWA, "令和");
    private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(
            Map.entry("明治", JapaneseEra.MEIJI), Map.entry("M", JapaneseEra.MEIJI),
            Map.entry("大正", JapaneseEra.TAISHO), Map.entry("T", JapaneseEra.TAISHO),
            Map.entry("昭和", JapaneseEra.SHOWA), Map.entry("S", JapaneseEra.SHOWA),
            Map.entry("平成", JapaneseEra.HEISEI), Map.entry("H", JapaneseEra.HEISEI),
            Map.entry("令和", JapaneseEra.REIWA), Map.entry("R", JapaneseEra.REIWA));

    private static final String MONTH_AND_DAY = "(\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern WESTERN = Pattern.compile("(?:西暦)?(\\d{4})[-/.年]" + MONTH_AND_DAY);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])\\.?(元|\\d{1,2})[-/.年]" + MONTH_AND_DAY);

    private JapaneseDate() {}

    /**
     * Reads 2027-06-13, 2027/6/13, 20270613, 2027年6月13日, 令和9年6月13日, R9.6.13, 平成元年1月8日; full-width or not.
     *
     * @throws UnreadableDate with the reason: not a date, no such day, or not a day of that era
     */
    public static LocalDate parse(String typed) {
        // NFKC also takes the one-character eras (㋿, ㍻) apart.
        String text = Width.hyphens(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        for (Pattern pattern : new Pattern[] {WESTERN, EIGHT_DIGITS}) {
            Matcher western = pattern.matcher(text);
            if (western.matches()) {
                return western(typed, number(western, 1), number(western, 2), number(western, 3));
            }
        }
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            return inEra(typed, era);
        }
        throw new UnreadableDate(Reason.NOT_A_DATE, typed);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate western(String typed, int year, int month, int day) {
        if (year < FIRST.getYear() || year > LAST_YEAR) {
            throw new UnreadableDate(Reason.YEAR_OUT_OF_RANGE, typed);
        }
        return existing(typed, year, month, day);
    }

    private static LocalDate existing(String typed, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            throw new UnreadableDate(Reason.NO_SUCH_DAY, typed);
        }
    }

    private static LocalDate inEra(String typed, Matcher parts) {
        JapaneseEra era = ERAS.get(parts.group(1));
        int yearOfEra = parts.group(2).equals("元") ? 1 : number(parts, 2);
        if (yearOfEra == 0) {
            throw new UnreadableDate(Reason.NOT_IN_ERA, typed);
        }
        int firstYear = firstYear(era);
        LocalDate day = existing(typed, firstYear + yearOfEra - 1, number(parts, 3), number(parts, 4));
        if (day.isBefore(FIRST) || !eraOf(day).equals(era)) {
            throw new UnreadableDate(Reason.NOT_IN_ERA, typed);
        }
        return day;
    }

    private static int firstYear(JapaneseEra era) {
        return era.equals(JapaneseEra.MEIJI)
                ? 1868
                : java.time.chrono.JapaneseDate.of(era, 2, 1, 1).get(ChronoField.YEAR) - 1;
    }

    private static JapaneseEra eraOf(LocalDate day) {
        return java.time.chrono.JapaneseDate.from(day).getEra();
    }

    /** For example 「2027年6月13日」. */
    public static String western(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** For example 「令和9年」 or 「令和元年」. */
    public static String eraYear(LocalDate day) {
        java.time.chrono.JapaneseDate japanese = java.time.chrono.JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return NAMES.get(japanese.getEra()) + (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    /** For example 「令和9年6月13日」. */
    public static String era(LocalDate day) {
        return eraYear(day) + "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    /** For example 「2027年6月13日（令和9年）」: how the portal shows every day. */
    public static String both(LocalDate day) {
        return western(day) + "（" + eraYear(day) + "）";
    }
}
