package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One part as a page shows it.
 *
 * @param values by field
 * @param seen mark of its content; who saves gives it back, so that nobody's work is overwritten unseen
 * @param places names of the draft's places by code
 * @param conditions words by key of when a question can be asked; empty for other parts
 */
public record PartForm(
        PartPlace place,
        Map<String, List<String>> values,
        String seen,
        Map<String, String> places,
        Map<String, String> conditions)
        implements Serializable {}
