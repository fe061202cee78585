package jp.fujimado.staffweb.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import org.junit.jupiter.api.Test;

class InboxAddressTest {

    @Test
    void an_empty_address_is_the_open_cases_by_due_day() {
        InboxQuery query = InboxAddress.of(Map.of()).query();

        assertEquals(Queue.ALL, query.queue());
        assertEquals(CaseOrder.DUE_FIRST, query.order());
        assertEquals(20, query.size());
        assertNull(query.search());
    }

    @Test
    void what_cannot_be_read_falls_back_to_the_usual() {
        InboxQuery query = InboxAddress.of(
                        Map.of("queue", one("nonsense"), "sort", one("-name"), "size", one("1000000"), "q", one("  ")))
                .query();

        assertEquals(Queue.ALL, query.queue());
        assertEquals(CaseOrder.DUE_FIRST, query.order());
        assertEquals(20, query.size());
        assertNull(query.search());
    }

    @Test
    void a_page_holds_one_hundred_rows_at_most() {
        assertEquals(100, InboxAddress.of(Map.of("size", one("999"))).query().size());
    }

    @Test
    void a_queue_of_due_days_is_not_sorted_by_receipt() {
        InboxQuery query = InboxAddress.of(Map.of("queue", one("overdue"), "sort", one("received")))
                .query();

        assertEquals(CaseOrder.DUE_FIRST, query.order());
    }

    @Test
    void another_filter_starts_at_the_first_page_and_keeps_the_rest() {
        InboxAddress address =
                InboxAddress.of(Map.of("queue", one("mine"), "sort", one("-due"), "at", one("a_1_2026-12-01")));

        assertEquals(
                "queue=mine&sort=-due&procedure=park+act",
                address.with("procedure", "park act").toString());
    }

    private static String[] one(String value) {
        return new String[] {value};
    }
}
