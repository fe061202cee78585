package jp.fujimado.notification;

import java.util.List;

/**
 * A query of another domain that this one runs inside its own statements. The text comes from code, never from people;
 * what people typed stands in the parameters.
 *
 * @param sql a select in the common dialect of all three databases, without order
 * @param parameters one for each {@code ?}, in order
 */
public record Selection(String sql, List<Object> parameters) {}
