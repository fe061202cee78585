package jp.fujimado.notification.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fujimado.shared.config.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail as it goes over the line, byte by byte. */
class LetterMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?[BQ]\\?[^?]*\\?=");

    @BeforeEach
    void nameTheCity() {
        System.setProperty(Setting.MAIL_FROM.key(), "fujimado@city.example.jp");
    }

    @AfterEach
    void forgetTheCity() {
        System.clearProperty(Setting.MAIL_FROM.key());
    }

    private static String sent(String subject, String body) throws MessagingException, IOException {
        LetterMail letters = new LetterMail();
        letters.clock = Clock.systemUTC();
        letters.tokens = new Tokens() {
            @Override
            public String delivery(long deliveryId) {
                return "sealed-" + deliveryId;
            }
        };
        OutgoingMessage outgoing =
                new OutgoingMessage(1, "k", "hanako@example.jp", null, subject, body, "", "/mypage/", "藤沢市", null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        letters.write(outgoing, SESSION).writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage received(String raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "葛\udb40\udd00", "𠮷\udb40\udd00", "髙", "あa"})
    void names_of_one_and_of_eighty_characters_arrive_as_they_were(String character)
            throws MessagingException, IOException {
        // One and two letters in front, so that every character stands once where a line would be cut.
        for (String name : List.of(character, "x" + character.repeat(80), "xy" + character.repeat(80))) {
            String subject = name + "様の申請を受け付けました";
            String raw = sent(subject, subject + "\n" + subject);
            String header = raw.substring(0, raw.indexOf("\r\n\r\n"));
            assertTrue(header.chars().allMatch(c -> c < 128), "ASCII only");
            for (String line : header.split("\r\n")) {
                assertTrue(line.length() <= "Subject: ".length() + 75, line);
            }
            Matcher words = ENCODED_WORD.matcher(header);
            while (words.find()) {
                assertTrue(words.group().length() <= 75, "RFC 2047, 2: " + words.group());
                assertFalse(decoded(words.group()).contains("\uFFFD"), "RFC 2047, 5: a character was cut");
            }
            MimeMessage read = received(raw);
            assertEquals("【ふじまど】" + subject, read.getSubject());
            assertTrue(read.getContent().toString().startsWith(subject + "\n" + subject), raw);
        }
    }

    private static String decoded(String word) throws IOException {
        return MimeUtility.decodeText(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"件名\r\nBcc: all@example.jp", "件名\nBcc: all@example.jp", "件名\rBcc: all@example.jp"})
    void a_line_break_begins_no_header(String subject) throws MessagingException, IOException {
        MimeMessage read = received(sent(subject, "本文"));
        assertEquals(null, read.getHeader("Bcc"));
        assertEquals("【ふじまど】件名 Bcc: all@example.jp", read.getSubject());
    }
}
