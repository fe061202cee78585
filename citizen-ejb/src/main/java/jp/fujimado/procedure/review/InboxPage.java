package jp.fujimado.procedure.review;

import java.io.Serializable;
import java.util.List;

/**
 * One page of the inbox.
 *
 * @param next place of the page behind; null on the last page
 * @param previous place of the page before; null on the first page
 * @param last place of the last page; null on the last page and for search results
 * @param problem sentence about what was searched for; null when there is none
 */
public record InboxPage(List<CaseRow> rows, CaseOrder order, String next, String previous, String last, String problem)
        implements Serializable {

    /** A list that begins and ends on this page. */
    public static InboxPage single(List<CaseRow> rows, CaseOrder order, String problem) {
        return new InboxPage(rows, order, null, null, null, problem);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
