package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Typed values of one form page.
 *
 * @param values field key to what was typed or chosen, exactly as it came
 * @param revision revision of the application that the page was shown with
 */
public record SavePage(long applicationId, String pageKey, Map<String, List<String>> values, int revision)
        implements Serializable {}
