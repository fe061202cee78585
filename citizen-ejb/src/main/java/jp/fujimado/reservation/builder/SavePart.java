package jp.fujimado.reservation.builder;

import java.util.List;
import java.util.Map;

/**
 * One part as it was typed.
 *
 * @param values by field
 * @param seen mark of the part as it was when the page was opened, see {@link PartForm#seen()}
 */
public record SavePart(PartPlace place, Map<String, List<String>> values, String seen) {}
