package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.LineMessage;
import jp.fujimado.standin.LineStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineChannelTest {

    private static final Instant NOW = Instant.parse("2026-11-30T14:30:00Z");

    private final LineStandIn line = LineStandIn.start(0, "token", "secret", URI.create("http://localhost:1/"));
    private final LineChannel channel = new LineChannel();

    @BeforeEach
    void connect() {
        System.setProperty(Setting.LINE_CHANNEL_TOKEN.key(), "token");
        System.setProperty(Setting.LINE_API_URL.key(), line.url());
        channel.client = new LineClient();
        channel.sender = new LineSender();
        channel.sender.line = channel.client;
        channel.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(Setting.LINE_CHANNEL_TOKEN.key());
        System.clearProperty(Setting.LINE_API_URL.key());
        line.close();
    }

    @Test
    void the_same_text_for_many_is_one_request_with_the_key_of_the_batch() {
        String key = UUID.randomUUID().toString();
        assertEquals(all(Outcome.ACCEPTED, 500), outcomes(channel.send(messages(500), key)));
        assertEquals(1, line.taken().size());
        assertEquals(key, line.taken().get(0).retryKey());
        String text = line.taken().get(0).text();
        assertTrue(text.startsWith("3か月健診のお知らせ\n\n12月1日です"), text);
        assertTrue(text.endsWith("http://localhost:8080/notification/message.xhtml?id=1\n子育て給付課"), text);
    }

    @Test
    void texts_of_their_own_go_one_by_one_each_with_its_own_key() {
        List<OutgoingMessage> three = messages(3);
        assertEquals(all(Outcome.ACCEPTED, 3), outcomes(channel.send(three, null)));
        assertEquals(
                three.stream().map(message -> message.key().toString()).sorted().toList(),
                line.taken().stream().map(LineMessage::retryKey).sorted().toList());
        assertEquals(all(Outcome.ACCEPTED, 3), outcomes(channel.send(three, null)), "once more");
        assertEquals(3, line.usage());
    }

    @Test
    void a_number_that_comes_again_with_other_words_or_for_somebody_else_is_another_message() {
        channel.send(List.of(message(1, user(1), "12月1日です")), null);
        channel.send(List.of(message(1, user(1), "12月2日です")), null);
        channel.send(List.of(message(1, user(2), "12月2日です")), null);
        assertEquals(3, line.usage(), "after a backup was restored");
    }

    @Test
    void a_line_that_does_not_listen_is_not_asked_for_all_of_a_batch() {
        line.fault(Fault.RATE_LIMITED);
        List<HandOver> results = channel.send(messages(500), null);
        assertEquals(all(Outcome.RETRY, 500), outcomes(results));
        assertEquals(50, line.calls());
    }

    @Test
    void a_spent_quota_waits_for_the_first_of_the_month_in_japan() {
        line.monthlyLimit(0);
        HandOver result = channel.send(messages(1), null).get(0);
        assertEquals(Outcome.RETRY, result.outcome());
        assertEquals(Duration.ofMinutes(30), result.retryAfter(), "it is 23:30 on 30 November there");
        assertTrue(result.reason().startsWith("monthly quota spent"), result.reason());
    }

    @Test
    void a_user_that_line_does_not_know_is_a_dead_address() {
        OutgoingMessage nobody = message(1, "nobody", "短い文");
        assertEquals(
                Outcome.DEAD_ADDRESS, channel.send(List.of(nobody), null).get(0).outcome());
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_not_refused() {
        OutgoingMessage longOne = message(1, user(1), "😀".repeat(4000));
        assertEquals(
                Outcome.ACCEPTED, channel.send(List.of(longOne), null).get(0).outcome());
        assertTrue(line.taken().get(0).text().length() <= 5000);
        assertTrue(line.taken().get(0).text().contains("😀…\nhttp"), "no half character");
    }

    @Test
    void without_a_channel_nothing_waits_forever() {
        System.clearProperty(Setting.LINE_CHANNEL_TOKEN.key());
        assertEquals(all(Outcome.REFUSED, 2), outcomes(channel.send(messages(2), null)));
        assertEquals(0, line.calls());
    }

    private static List<Outcome> outcomes(List<HandOver> results) {
        return results.stream().map(HandOver::outcome).toList();
    }

    private static List<Outcome> all(Outcome outcome, int count) {
        return Collections.nCopies(count, outcome);
    }

    private static List<OutgoingMessage> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> message(number, user(number), "12月1日です"))
                .toList();
    }

    private static String user(int number) {
        return String.format("U%032x", number);
    }

    private static OutgoingMessage message(long id, String to, String text) {
        return new OutgoingMessage(
                id,
                "key-" + id,
                to,
                null,
                "3か月健診のお知らせ",
                "本文",
                text,
                "/notification/message.xhtml?id=1",
                "子育て給付課",
                null);
    }
}
