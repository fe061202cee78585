package jp.fujimado.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param limit what the measured value is compared with: the comparator's value in the same unit, or the largest allowed
 * @param goal condition on {@code measured / limit}, for example {@code >=0.20}; empty when there is none
 * @param met {@code yes}, {@code no}, or {@code -} without a goal
 */
record Row(String name, double measured, String unit, double limit, String goal, String met) {

    static final String HEADER = "name,measured,unit,limit,ratio,goal,met";

    /** The larger the better. */
    static Row atLeast(String name, double measured, String unit, double limit, double share) {
        return new Row(name, measured, unit, limit, ">=" + number(share), measured >= limit * share ? "yes" : "no");
    }

    /** The smaller the better. */
    static Row atMost(String name, double measured, String unit, double limit, double share) {
        return new Row(name, measured, unit, limit, "<=" + number(share), measured <= limit * share ? "yes" : "no");
    }

    /** For knowledge only. */
    static Row beside(String name, double measured, String unit, double limit) {
        return new Row(name, measured, unit, limit, "", "-");
    }

    static Row notMeasured(String name, Throwable why) {
        String sentence = String.valueOf(why).lines().findFirst().orElse("");
        return new Row(name + " - not measured: " + sentence, Double.NaN, "", Double.NaN, "", "no");
    }

    private double ratio() {
        return limit == 0 ? (measured == 0 ? 0 : Double.POSITIVE_INFINITY) : measured / limit;
    }

    String csv() {
        return String.join(
                ",",
                '"' + name.replace("\"", "\"\"").replaceAll("\\s+", " ") + '"',
                number(measured),
                unit,
                number(limit),
                number(ratio()),
                goal,
                met);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-92s %10s %-11s %10s %7s %-7s %s",
                name,
                number(measured),
                unit,
                number(limit),
                number(ratio()),
                goal,
                met);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
