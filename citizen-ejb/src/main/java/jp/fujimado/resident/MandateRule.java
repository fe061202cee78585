package jp.fujimado.resident;

import java.io.Serializable;
import java.util.List;

/**
 * What the city allows for a kind of mandate.
 *
 * @param longestMonths longest time in months; 0 when the kind ends by itself
 * @param scopes what can be allowed, in order
 */
public record MandateRule(MandateKind kind, String label, String text, int longestMonths, List<MandateScope> scopes)
        implements Serializable {}
