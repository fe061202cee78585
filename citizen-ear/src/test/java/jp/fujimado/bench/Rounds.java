package jp.fujimado.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two things measured in turns, A B A B, so that whatever else the machine does meanwhile falls on both.
 *
 * @param a median of the rounds of the first
 * @param b median of the rounds of the second
 */
record Rounds(double a, double b) {

    interface Round {
        /** One round; returns its value. */
        double run() throws Exception;
    }

    /** One warm-up round of each, then {@code count} of each. */
    static Rounds of(int count, Round first, Round second) throws Exception {
        first.run();
        second.run();
        List<Double> as = new ArrayList<>();
        List<Double> bs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            as.add(first.run());
            bs.add(second.run());
        }
        return new Rounds(median(as), median(bs));
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
