package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.definition.control.DefinitionCatalogue;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.procedure.review.InboxPage;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.QueueCount;
import jp.fujimado.procedure.review.control.Lane.Match;

/** Pages of the inbox, merged from lanes: a page costs the same wherever it lies and however many cases there are. */
@ApplicationScoped
public class InboxReader {

    /** Queues are counted up to here. */
    private static final int COUNT_LIMIT = 1000;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    LaneReader reader;

    @Inject
    DefinitionCatalogue catalogue;

    @Inject
    CaseFiles cases;

    /**
     * @param departments departments whose cases the acting person may list
     * @param subject login of the acting person
     */
    public InboxPage page(InboxQuery query, Collection<String> departments, String subject) {
        if (query.search() != null) {
            return found(CaseSearch.of(query.search()), query, departments);
        }
        CaseOrder order = query.order();
        List<Lane> lanes = new InboxLanes(departments, subject, cases.today())
                .of(query.queue(), query.procedureCode(), order.key());
        return merged(lanes, order, query);
    }

    /** The rows from the beginning on, at most so many; the place and size of the query do not matter. */
    public List<CaseRow> rows(InboxQuery query, Collection<String> departments, String subject, int limit) {
        List<CaseRow> rows = new ArrayList<>();
        String place = null;
        do {
            InboxPage page = page(query.at(place), departments, subject);
            rows.addAll(page.rows());
            place = page.next();
        } while (place != null && rows.size() < limit);
        return rows.size() > limit ? List.copyOf(rows.subList(0, limit)) : rows;
    }

    public QueueCount count(Queue queue, Collection<String> departments, String subject) {
        List<Lane> lanes = new InboxLanes(departments, subject, cases.today()).of(queue, null, CaseOrder.Key.DUE);
        int count = 0;
        for (Lane lane : lanes) {
            count += count > COUNT_LIMIT ? 0 : reader.count(lane, COUNT_LIMIT + 1 - count);
        }
        return new QueueCount(queue, Math.min(count, COUNT_LIMIT), count > COUNT_LIMIT);
    }

    private InboxPage found(CaseSearch search, InboxQuery query, Collection<String> departments) {
        CaseOrder order = new CaseOrder(CaseOrder.Key.NAME, false);
        if (search.kind() == CaseSearch.Kind.RECEIPT) {
            return InboxPage.single(rows(byReceipt(search.text(), departments)), order, null);
        } else if (search.kind() == CaseSearch.Kind.UNREADABLE) {
            return InboxPage.single(List.of(), order, search.text());
        }
        List<Lane> lanes = departments.stream()
                .map(department -> new Lane(
                        List.of(new Match("department", department)),
                        search.kind().attribute(),
                        search.text(),
                        search.end()))
                .toList();
        InboxPage page = merged(lanes, order, query);
        return new InboxPage(page.rows(), order, page.next(), page.previous(), null, null);
    }

    private List<FoundCase> byReceipt(String receiptNumber, Collection<String> departments) {
        return em.createQuery(
                        FoundCase.SELECT + " where a.receiptNumber = :number and a.department in :departments"
                                + " and a.status <> :draft",
                        FoundCase.class)
                .setParameter("number", receiptNumber)
                .setParameter("departments", departments)
                .setParameter("draft", ApplicationStatus.DRAFT)
                .getResultList();
    }

    private InboxPage merged(List<Lane> lanes, CaseOrder order, InboxQuery query) {
        String key = lanes.get(0).key();
        Place place = Place.parse(query.place(), key);
        boolean down = order.descending() != place.backwards();
        List<FoundCase> all = new ArrayList<>();
        lanes.forEach(lane -> all.addAll(reader.read(lane, order.descending(), place, query.size() + 1)));
        all.sort(down ? byKey(key).reversed() : byKey(key));
        boolean more = all.size() > query.size();
        List<FoundCase> shown = new ArrayList<>(more ? all.subList(0, query.size()) : all);
        if (place.backwards()) {
            Collections.reverse(shown);
        }
        boolean behind = place.backwards() ? !place.isAtEdge() : more;
        boolean before = place.backwards() ? more : !place.isAtEdge();
        if (shown.isEmpty()) {
            return InboxPage.single(List.of(), order, null);
        }
        return new InboxPage(
                rows(shown),
                order,
                behind ? Place.after(shown.get(shown.size() - 1), key).format() : null,
                before ? Place.before(shown.get(0), key).format() : null,
                behind ? Place.END.format() : null,
                null);
    }

    @SuppressWarnings("unchecked")
    private static Comparator<FoundCase> byKey(String key) {
        return Comparator.<FoundCase, Comparable<Object>>comparing(row -> (Comparable<Object>) row.key(key))
                .thenComparing(FoundCase::id);
    }

    private List<CaseRow> rows(List<FoundCase> found) {
        LocalDate today = cases.today();
        return found.stream()
                .map(row -> row.row(catalogue.of(row.definition()).title(), today))
                .toList();
    }
}
