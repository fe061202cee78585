package jp.fujimado.procedure.review.control;

import java.util.List;

/**
 * A stretch of one index of the table {@code application}: equal in all leading columns, and in the order of the key
 * column and the id behind them. Every list of the inbox is one lane or a merge of a few; so its cost does not depend on
 * how many cases there are.
 *
 * @param matches leading columns in the order of the index
 * @param key attribute of the key column
 * @param from smallest key, included; null for no limit
 * @param to largest key, included; null for no limit
 */
record Lane(List<Match> matches, String key, Comparable<?> from, Comparable<?> to) {

    /** An attribute and the value it must have. */
    record Match(String attribute, Object value) {}

    /** Whether rows with this key can lie in the lane. */
    boolean covers(Comparable<?> candidate) {
        return (from == null || compare(candidate, from) >= 0) && (to == null || compare(candidate, to) <= 0);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> left, Comparable<?> right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
