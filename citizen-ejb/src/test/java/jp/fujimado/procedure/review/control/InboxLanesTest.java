package jp.fujimado.procedure.review.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.fujimado.procedure.Turn;
import jp.fujimado.procedure.application.entity.OpenState;
import jp.fujimado.procedure.review.CaseOrder;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.control.Lane.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InboxLanesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> COLUMNS = Map.of(
            "department", "department",
            "procedureCode", "procedure_code",
            "openState", "open_state",
            "waitingFor", "waiting_for",
            "assessorSubject", "assessor_subject",
            "dueOn", "due_on",
            "submittedAt", "submitted_at");

    private final InboxLanes lanes = new InboxLanes(List.of("child-benefit"), "sato", TODAY);

    static Stream<Arguments> every_list_the_inbox_offers() {
        List<Arguments> lists = new ArrayList<>();
        for (Queue queue : Queue.values()) {
            for (String procedure : new String[] {null, "pregnancy-support-1"}) {
                lists.add(Arguments.of(queue, procedure, CaseOrder.Key.DUE));
                if (queue.isByReceipt()) {
                    lists.add(Arguments.of(queue, procedure, CaseOrder.Key.RECEIVED));
                }
            }
        }
        return lists.stream();
    }

    @ParameterizedTest
    @MethodSource("every_list_the_inbox_offers")
    void every_lane_runs_on_an_index_in_both_directions(Queue queue, String procedure, CaseOrder.Key order)
            throws IOException {
        List<String> indexes = indexes();
        for (Lane lane : lanes.of(queue, procedure, order)) {
            List<String> columns = new ArrayList<>(lane.matches().stream()
                    .map(Match::attribute)
                    .map(COLUMNS::get)
                    .toList());
            String key = COLUMNS.get(lane.key());
            String leading = String.join(" ", columns);
            assertTrue(indexes.contains(leading + " " + key + " id"), () -> "no index for " + lane);
            assertTrue(indexes.contains(leading + " " + key + "- id-"), () -> "no index downwards for " + lane);
        }
    }

    /** Columns of all indexes of the inbox; {@code -} marks a descending one. */
    private static List<String> indexes() throws IOException {
        try (InputStream file =
                InboxLanesTest.class.getResourceAsStream("/db/changelog/procedure/003-inbox-index.xml")) {
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<createIndex.*?</createIndex>", Pattern.DOTALL)
                    .matcher(xml)
                    .results()
                    .map(MatchResult::group)
                    .map(InboxLanesTest::columns)
                    .toList();
        }
    }

    private static String columns(String index) {
        List<String> columns = Pattern.compile("column name=\"(\\w+)\"( descending)?")
                .matcher(index)
                .results()
                .map(column -> column.group(1) + (column.group(2) == null ? "" : "-"))
                .toList();
        return String.join(" ", columns);
    }

    @ParameterizedTest
    @MethodSource("every_list_the_inbox_offers")
    void no_lane_contains_drafts(Queue queue, String procedure, CaseOrder.Key order) {
        for (Lane lane : lanes.of(queue, procedure, order)) {
            assertTrue(lane.matches().stream()
                    .anyMatch(match -> match.value() == OpenState.OPEN || match.value() == OpenState.CLOSED));
        }
    }

    @Test
    void the_open_queue_is_one_lane_for_each_turn_and_department() {
        InboxLanes two = new InboxLanes(List.of("child-benefit", "park"), "sato", TODAY);

        assertEquals(6, two.of(Queue.ALL, null, CaseOrder.Key.DUE).size());
    }

    @Test
    void what_is_due_soon_ends_three_days_from_today() {
        Lane lane = lanes.of(Queue.DUE_SOON, null, CaseOrder.Key.DUE).get(0);

        assertEquals(TODAY, lane.from());
        assertEquals(LocalDate.of(2026, 11, 25), lane.to());
    }

    @Test
    void what_is_overdue_ends_yesterday() {
        Lane lane = lanes.of(Queue.OVERDUE, null, CaseOrder.Key.DUE).get(0);

        assertNull(lane.from());
        assertEquals(LocalDate.of(2026, 11, 21), lane.to());
    }

    @Test
    void a_place_outside_the_lane_is_no_place_in_it() {
        Lane lane = lanes.of(Queue.DUE_SOON, null, CaseOrder.Key.DUE).get(0);

        assertTrue(lane.covers(TODAY));
        assertTrue(lane.covers(TODAY.plusDays(3)));
        assertFalse(lane.covers(TODAY.minusDays(1)));
        assertFalse(lane.covers(TODAY.plusDays(4)));
    }

    @Test
    void finished_cases_wait_for_nobody() {
        List<Lane> done = lanes.of(Queue.DONE, null, CaseOrder.Key.DUE);

        assertEquals(1, done.size());
        assertTrue(done.get(0).matches().contains(new Match("waitingFor", Turn.NOBODY)));
        assertFalse(Queue.OVERDUE.isByReceipt());
    }
}
