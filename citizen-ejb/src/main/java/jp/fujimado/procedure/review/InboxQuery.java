package jp.fujimado.procedure.review;

import java.io.Serializable;

/**
 * Which page of the inbox is wanted.
 *
 * @param procedureCode only cases of this procedure; null for all and for the acting person's own cases, which are few
 * @param search receipt number, beginning of the reading or of the name; looks through all cases of the departments,
 *     finished ones too, and leaves queue and procedure aside; null for none
 * @param place {@link InboxPage#next()} or a sibling of it; null for the first page
 * @param size rows of a page, 1 to 100
 */
public record InboxQuery(Queue queue, String procedureCode, String search, CaseOrder order, String place, int size)
        implements Serializable {

    private static final int LARGEST = 100;

    public InboxQuery {
        queue = queue == null ? Queue.ALL : queue;
        boolean filtered = queue != Queue.MINE && procedureCode != null && !procedureCode.isBlank();
        procedureCode = filtered ? procedureCode : null;
        search = search == null || search.isBlank() ? null : search.strip();
        order = order == null || !fits(queue, order) ? CaseOrder.DUE_FIRST : order;
        size = Math.max(1, Math.min(size, LARGEST));
    }

    private static boolean fits(Queue queue, CaseOrder order) {
        return order.key() == CaseOrder.Key.DUE || (order.key() == CaseOrder.Key.RECEIVED && queue.isByReceipt());
    }

    /** The same list in pages of the largest size, from this place on. */
    public InboxQuery at(String newPlace) {
        return new InboxQuery(queue, procedureCode, search, order, newPlace, LARGEST);
    }

    /** Names queue and filters only; what was searched for is personal data. */
    @Override
    public String toString() {
        return queue + " " + order.key() + (procedureCode == null ? "" : " " + procedureCode)
                + (search == null ? "" : " search");
    }
}
