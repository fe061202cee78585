package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.fujimado.notification.control.LineAnswer.Kind;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineMessage;
import jp.fujimado.standin.LineStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineSenderTest {

    private static final String TEXT = "予防接種のお知らせ";

    private final LineStandIn line = LineStandIn.start(0, "token", "secret", URI.create("http://localhost:1/"));
    private final LineSender sender = new LineSender();

    @BeforeEach
    void connect() {
        System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "token");
        System.setProperty(Setting.LINE_API_URL.key(), line.url());
        sender.line = new LineClient();
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(Setting.LINE_CHANNEL_TOKEN.key());
        System.clearProperty(Setting.LINE_API_URL.key());
        line.close();
    }

    @Test
    void hands_over_with_the_key_on_the_first_request() {
        UUID key = UUID.randomUUID();
        assertEquals(all(Kind.ACCEPTED, 500), send(key, users(500)));
        LineMessage taken = line.taken().get(0);
        assertEquals(key.toString(), taken.retryKey());
        assertEquals(TEXT, taken.text());
        assertEquals(users(500), taken.to());
        assertEquals(1, line.calls(), "one request for all");
    }

    @Test
    void what_line_has_already_counts_as_taken() {
        UUID key = UUID.randomUUID();
        send(key, users(3));
        assertEquals(all(Kind.ACCEPTED, 3), send(key, users(3)), "409");
        assertEquals(1, line.taken().size());
    }

    @Test
    void a_fault_of_line_is_tried_again_with_the_same_key() {
        UUID key = UUID.randomUUID();
        line.fault(Fault.FAILING);
        assertEquals(all(Kind.LATER, 3), send(key, users(3)));
        line.fault(Fault.NONE);
        assertEquals(all(Kind.ACCEPTED, 3), send(key, users(3)));
        assertOnce(3);
    }

    @Test
    void a_slow_answer_is_waited_for() {
        line.slow(1500);
        line.fault(Fault.SLOW);
        assertEquals(all(Kind.ACCEPTED, 3), send(UUID.randomUUID(), users(3)));
    }

    @Test
    void a_connection_that_never_answers_ends_and_nothing_is_told_twice() {
        UUID key = UUID.randomUUID();
        line.fault(Fault.HALF_OPEN);
        LineAnswer silent = sender.send(key, users(3), TEXT).get(0);
        assertEquals(Kind.LATER, silent.kind());
        line.fault(Fault.NONE);
        assertEquals(all(Kind.ACCEPTED, 3), send(key, users(3)));
        assertOnce(3);
    }

    @Test
    void a_line_that_takes_no_connection_is_tried_again() {
        line.fault(Fault.DOWN);
        assertEquals(all(Kind.LATER, 2), send(UUID.randomUUID(), users(2)));
        line.close();
        assertEquals(all(Kind.LATER, 2), send(UUID.randomUUID(), users(2)), "nobody listens");
    }

    @Test
    void too_fast_means_later() {
        line.fault(Fault.RATE_LIMITED);
        LineAnswer answer = sender.send(UUID.randomUUID(), users(3), TEXT).get(0);
        assertEquals(Kind.LATER, answer.kind());
        assertNotNull(answer.retryAfter());
        line.monthlyLimit(1000);
        assertEquals(all(Kind.LATER, 3), send(UUID.randomUUID(), users(3)), "997 are left");
    }

    @Test
    void a_spent_quota_is_not_a_matter_of_seconds() {
        line.monthlyLimit(4);
        assertEquals(all(Kind.ACCEPTED, 3), send(UUID.randomUUID(), users(3)));
        LineAnswer answer = sender.send(UUID.randomUUID(), users(3), TEXT).get(0);
        assertEquals(Kind.QUOTA_SPENT, answer.kind(), "one is left, three are asked for");
        assertNull(answer.retryAfter());
        assertEquals(all(Kind.ACCEPTED, 1), send(UUID.randomUUID(), users(1)));
    }

    @Test
    void a_wrong_token_stops_everything() {
        System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "another");
        sender.line = new LineClient();
        assertEquals(all(Kind.LOCKED_OUT, 3), send(UUID.randomUUID(), users(3)));
    }

    @Test
    void a_text_that_line_refuses_is_refused_for_all_with_two_requests() {
        assertEquals(
                Kind.REFUSED,
                sender.send(UUID.randomUUID(), users(500), "あ".repeat(5001))
                        .get(0)
                        .kind());
        assertEquals(2, line.calls());
        assertEquals(List.of(), line.taken());
    }

    @Test
    void ids_that_are_none_are_found_and_all_others_get_it() {
        List<String> to = new ArrayList<>(users(500));
        to.set(7, "nobody");
        to.set(499, "U123");
        UUID key = UUID.randomUUID();
        List<Kind> kinds = send(key, to);
        assertEquals(Kind.UNKNOWN_USER, kinds.get(7));
        assertEquals(Kind.UNKNOWN_USER, kinds.get(499));
        assertEquals(498, Collections.frequency(kinds, Kind.ACCEPTED));
        assertEquals(kinds, send(key, to), "the same once more, after a crash");
        assertOnce(498);
    }

    @Test
    void while_one_part_waits_all_wait_so_that_the_repeat_is_the_same() {
        List<String> to = new ArrayList<>(users(8));
        to.set(6, "nobody");
        line.monthlyLimit(5);
        UUID key = UUID.randomUUID();
        assertEquals(all(Kind.QUOTA_SPENT, 8), send(key, to), "the first half went through");
        assertEquals(4, line.usage());
        line.monthlyLimit(100);
        assertEquals(7, Collections.frequency(send(key, to), Kind.ACCEPTED));
        assertOnce(7);
    }

    private List<Kind> send(UUID key, List<String> to) {
        return sender.send(key, to, TEXT).stream().map(LineAnswer::kind).toList();
    }

    private void assertOnce(int users) {
        Map<String, Integer> times = line.timesTold(TEXT);
        assertEquals(users, times.size());
        assertTrue(times.values().stream().allMatch(count -> count == 1), times.toString());
    }

    private static List<Kind> all(Kind kind, int count) {
        return Collections.nCopies(count, kind);
    }

    private static List<String> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format("U%032x", number))
                .toList();
    }
}
