package jp.fujimado.bench;

import java.util.Arrays;

/** Where most of the measured times lie. */
final class Percentile {

    private Percentile() {}

    static double of(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
    }
}
