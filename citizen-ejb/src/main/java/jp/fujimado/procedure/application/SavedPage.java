package jp.fujimado.procedure.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;

/**
 * What became of a saved page.
 *
 * @param revision revision to send with the next save
 * @param overtaken true when another tab or device saved in between: nothing was kept, the person looks and saves again
 * @param nextPageKey page to go on with; null after the last one
 * @param problems what has to be mended on the page before going on; what was typed is kept all the same
 */
public record SavedPage(
        int revision, boolean overtaken, Instant savedAt, String nextPageKey, List<InputProblem> problems)
        implements Serializable {}
