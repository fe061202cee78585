package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.notification.control.OutgoingMessage.OfMailing;
import jp.fujimado.shared.config.Setting;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.standin.Fault;
import jp.fujimado.standin.SmtpStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails over two relays that can be asked for everything a relay does wrong. */
class MailChannelTest {

    private static final Instant NOW = Instant.parse("2026-11-30T14:30:00Z");

    private final SmtpStandIn first = SmtpStandIn.start(0);
    private final SmtpStandIn reserve = SmtpStandIn.start(0);
    private final MailChannel channel = new MailChannel();
    private Instant now = NOW;

    @BeforeEach
    void connect() {
        System.setProperty(Setting.MAIL_FROM.key(), "fujimado@city.example.jp");
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        channel.rests = new Rests();
        channel.rests.clock = clock;
        channel.routes = new MailRoutes();
        channel.routes.first = session(first);
        channel.routes.reserve = session(reserve);
        channel.routes.letters = new LetterMail();
        channel.routes.letters.clock = clock;
        channel.routes.letters.tokens = new Tokens() {
            @Override
            public String delivery(long deliveryId) {
                return "sealed-" + deliveryId;
            }

            @Override
            public String unsubscribe(long accountId, String topic) {
                return "stop-" + accountId + "-" + topic;
            }
        };
        channel.routes.open();
    }

    @AfterEach
    void disconnect() {
        System.clearProperty(Setting.MAIL_FROM.key());
        first.close();
        reserve.close();
    }

    private static Session session(SmtpStandIn relay) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(relay.port()));
        properties.setProperty("mail.smtp.timeout", "500");
        return Session.getInstance(properties);
    }

    @Test
    void a_batch_shares_one_connection_to_the_first_relay() {
        assertEquals(all(Outcome.ACCEPTED, 20), outcomes(20));
        assertEquals(20, first.taken().size());
        assertEquals(1, first.connections());
        assertEquals(0, reserve.connections());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "FAILING", "RATE_LIMITED", "HALF_OPEN"})
    void the_reserve_takes_over_what_the_first_relay_does_not_take(Fault fault) {
        first.fault(fault);
        assertEquals(all(Outcome.ACCEPTED, 5), outcomes(5));
        assertEquals(keys(5), keys(reserve.taken()));
        assertEquals(1, first.connections());
    }

    @Test
    void a_relay_that_stops_half_way_leaves_only_the_rest_to_the_reserve() {
        first.refuse(address(3), "421 4.3.2 shutting down");
        assertEquals(all(Outcome.ACCEPTED, 5), outcomes(5));
        assertEquals(keys(5).subList(0, 3), keys(first.taken()));
        assertEquals(keys(5).subList(3, 5), keys(reserve.taken()));
    }

    @Test
    void a_relay_that_failed_rests_for_a_minute_and_is_then_asked_again() {
        first.fault(Fault.DOWN);
        outcomes(1);
        first.fault(Fault.NONE);
        outcomes(1);
        assertEquals(1, first.connections(), "it rests");
        assertEquals(2, reserve.taken().size());
        now = now.plus(Duration.ofSeconds(61));
        outcomes(1);
        assertEquals(1, first.taken().size());
    }

    @Test
    void with_no_relay_everything_waits_and_both_are_tried() {
        first.fault(Fault.DOWN);
        reserve.fault(Fault.HALF_OPEN);
        assertEquals(all(Outcome.RETRY, 3), outcomes(3));
        assertEquals(1, first.connections());
        assertEquals(1, reserve.connections());
        assertEquals(all(Outcome.RETRY, 3), outcomes(3));
        assertEquals(1, reserve.connections(), "both rest; nobody waits for them again");
    }

    @Test
    void a_mail_that_may_have_arrived_is_repeated_with_the_same_number() {
        first.fault(Fault.HALF_OPEN);
        outcomes(1);
        assertEquals(keys(first.taken()), keys(reserve.taken()), "a mail program shows one of the two");
    }

    @Test
    void one_bad_address_holds_up_nobody_else() {
        first.refuse(address(1), "550 5.1.1 no such user");
        first.refuse(address(2), "452 4.2.2 mailbox full");
        first.refuse(address(3), "554 5.7.1 refused by policy");
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.DEAD_ADDRESS, Outcome.RETRY, Outcome.REFUSED, Outcome.ACCEPTED),
                outcomes(5));
        assertEquals(0, reserve.connections(), "that is no fault of the relay");
    }

    @Test
    void nothing_in_a_text_becomes_a_header_and_what_is_no_address_is_not_tried() {
        OutgoingMessage injected = message(1, "a@example.jp", "件名\r\nBcc: all@example.jp\r\n\r\nX😀");
        OutgoingMessage nobody = message(2, "a@example.jp\r\nRCPT TO:<all@example.jp>", "件名");
        List<HandOver> results = channel.send(List.of(injected, nobody), null);
        assertEquals(Outcome.ACCEPTED, results.get(0).outcome());
        assertEquals(Outcome.DEAD_ADDRESS, results.get(1).outcome());
        String head = head(first.taken().get(0));
        assertFalse(head.contains("\nBcc"), head);
        assertEquals(1, first.taken().size());
    }

    @Test
    void a_mail_of_a_mailing_is_ended_with_one_click_and_a_receipt_is_not() {
        channel.send(
                List.of(message(1, "a@example.jp", "件名", new OfMailing(7, "events", ReaderLanguage.JA, null))), null);
        channel.send(List.of(message(2, "a@example.jp", "件名")), null);
        String mailing = head(first.taken().get(0)).replaceAll("\r\n[ \t]+", " ");
        assertTrue(mailing.contains("List-Unsubscribe: <http://localhost:8080/unsubscribe?t=stop-7-events>"), mailing);
        assertTrue(mailing.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), mailing);
        assertFalse(head(first.taken().get(1)).contains("List-Unsubscribe"));
    }

    @ParameterizedTest
    @EnumSource(ReaderLanguage.class)
    void what_stands_around_a_text_is_in_its_language(ReaderLanguage language) throws MessagingException, IOException {
        channel.send(
                List.of(message(1, "a@example.jp", "Subject", new OfMailing(7, "events", language, "Typhoon"))), null);
        String text = new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(first.taken().get(0).getBytes(StandardCharsets.ISO_8859_1)))
                .getContent()
                .toString();
        Map<ReaderLanguage, String> stop = Map.of(
                ReaderLanguage.JA, "この種類のメールを止めるときは",
                ReaderLanguage.EASY, "この 種類の メールを 止めたいときは",
                ReaderLanguage.EN, "To stop e-mails of this kind");
        stop.forEach((one, words) -> assertEquals(one == language, text.contains(words), text));
        assertTrue(text.contains("Typhoon"), text);
        if (language == ReaderLanguage.EN) {
            assertTrue(text.replace("本文", "").replace("課", "").chars().allMatch(c -> c < 128), text);
        }
    }

    private List<Outcome> outcomes(int count) {
        List<OutgoingMessage> batch = IntStream.range(0, count)
                .mapToObj(number -> message(number, address(number), "件名"))
                .toList();
        return channel.send(batch, null).stream().map(HandOver::outcome).toList();
    }

    private static List<Outcome> all(Outcome outcome, int count) {
        return Collections.nCopies(count, outcome);
    }

    private static String address(int number) {
        return "person" + number + "@example.jp";
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(number -> "key-" + number).toList();
    }

    /** Numbers by which the mails can be told apart. */
    private static List<String> keys(List<String> mails) {
        return mails.stream()
                .map(mail -> {
                    Matcher number = Pattern.compile("Message-ID: <(key-\\d+)@").matcher(mail);
                    return number.find() ? number.group(1) : mail;
                })
                .toList();
    }

    private static String head(String mail) {
        return mail.substring(0, mail.indexOf("\r\n\r\n"));
    }

    private static OutgoingMessage message(long id, String to, String subject) {
        return message(id, to, subject, null);
    }

    private static OutgoingMessage message(long id, String to, String subject, OfMailing mailing) {
        return new OutgoingMessage(id, "key-" + id, to, null, subject, "本文", "短い文", null, "課", mailing);
    }
}
