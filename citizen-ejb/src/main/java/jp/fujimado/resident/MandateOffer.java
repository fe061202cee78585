package jp.fujimado.resident;

import java.io.Serializable;
import java.util.Set;

/**
 * A mandate as typed by the person who gives it.
 *
 * @param principalAccount whom it is for: herself or her child
 * @param kind name of a {@link MandateKind}
 * @param endsOn last day as typed; empty means the longest that the kind allows
 */
public record MandateOffer(long principalAccount, String kind, Set<String> scopes, String endsOn)
        implements Serializable {}
