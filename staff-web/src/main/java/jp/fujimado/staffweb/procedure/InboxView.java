package jp.fujimado.staffweb.procedure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.QueueCount;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;

/** The inbox; everything about the list is in the address. */
@Named
@RequestScoped
public class InboxView {

    /** 終わった is not counted: the number would say nothing. */
    private static final List<Queue> COUNTED = List.of(
            Queue.ALL, Queue.MINE, Queue.ASSESSMENT, Queue.APPROVAL, Queue.CORRECTION, Queue.DUE_SOON, Queue.OVERDUE);

    @Inject
    StaffInboxService inbox;

    @Inject
    HttpServletRequest request;

    private InboxAddress address;
    private InboxQuery query;
    private InboxPage page;
    private Map<String, String> procedures;
    private final Map<Queue, QueueCount> counts = new EnumMap<>(Queue.class);

    @PostConstruct
    void load() {
        address = InboxAddress.of(request.getParameterMap());
        query = address.query();
        page = inbox.page(query);
        procedures = inbox.procedures();
        inbox.counts(COUNTED).forEach(count -> counts.put(count.queue(), count));
    }

    public InboxQuery getQuery() {
        return query;
    }

    public InboxPage getPage() {
        return page;
    }

    /** Code to title. */
    public Map<String, String> getProcedures() {
        return procedures;
    }

    public Queue[] getQueues() {
        return Queue.values();
    }

    /** Null for a queue that is not counted. */
    public QueueCount count(Queue queue) {
        return counts.get(queue);
    }

    public boolean isSearching() {
        return query.search() != null;
    }

    public boolean isHere(Queue queue) {
        return !isSearching() && query.queue() == queue;
    }

    /** A choice of procedures is worth showing only where there is one. */
    public boolean isProceduresShown() {
        return !isSearching() && query.queue() != Queue.MINE && procedures.size() > 1;
    }

    /** Address of this list with another value for the parameter; an empty value takes the parameter away. */
    public String link(String parameter, String value) {
        return "?" + address.with(parameter, value);
    }

    /** Address of a queue; leaves the search. */
    public String queueLink(Queue queue) {
        return "?"
                + address.with("q", "")
                        .with("queue", queue == Queue.ALL ? "" : queue.name().toLowerCase(Locale.ROOT));
    }

    /** Address of this list sorted by the key; the other way round if it is sorted by it already. */
    public String sortLink(String key) {
        boolean turn = page.order().isAscending(CaseOrder.Key.valueOf(key));
        return link("sort", (turn ? "-" : "") + key.toLowerCase(Locale.ROOT));
    }

    /** Value of {@code aria-sort}; null for a column the list is not sorted by. */
    public String sorted(String key) {
        if (page.order().key() != CaseOrder.Key.valueOf(key)) {
            return null;
        }
        return page.order().descending() ? "descending" : "ascending";
    }

    /** Sorting makes sense only where an index gives the order. */
    public boolean isReceiptSortable() {
        return !isSearching() && query.queue().isByReceipt();
    }

    /** Other parameters for the links of the pager. */
    public String getOthers() {
        return address.with("at", "").toString();
    }
}
