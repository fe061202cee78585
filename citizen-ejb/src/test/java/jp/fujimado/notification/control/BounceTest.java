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
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Reports of mail servers (RFC 3464) in the shapes in which they come. */
class BounceTest {

    private static final String PLAIN =
            """
            From: MAILER-DAEMON@relay.example.jp
            To: bounces@city.example.jp
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="edge"
            MIME-Version: 1.0

            --edge
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.
            --edge
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example.jp
            X-Postfix-Queue-ID: 4C5D21A0B3
            Arrival-Date: Mon, 30 Nov 2026 23:30:00 +0900 (JST)

            Final-Recipient: rfc822; hanako@example.jp
            Original-Recipient: rfc822;hanako@example.jp
            Action: %s
            Status: %s
            Remote-MTA: dns; mx.example.jp
            Diagnostic-Code: smtp; 550 5.1.1 <hanako@example.jp>: Recipient address
                rejected: User unknown
            --edge
            Content-Type: %s

            Return-Path: <bounces@city.example.jp>
            From: fujimado@city.example.jp
            To: hanako@example.jp
            X-Fujimado-Delivery: sealed-17
            Subject: =?UTF-8?B?5Lu25ZCN?=

            --edge--
            """;

    @Test
    void a_report_with_the_whole_mail_tells_which_delivery_failed_and_why() throws Exception {
        Bounce bounce = of(PLAIN.formatted("failed", "5.1.1", "message/rfc822")).orElseThrow();
        assertEquals("sealed-17", bounce.token());
        assertTrue(bounce.isFailure() && bounce.isNobody());
        assertTrue(bounce.diagnostic().contains("User unknown"), bounce.diagnostic());
    }

    @Test
    void a_report_with_headers_alone_does_the_same() throws Exception {
        Bounce bounce =
                of(PLAIN.formatted("Failed", "5.2.2", "text/rfc822-headers")).orElseThrow();
        assertTrue(bounce.isFailure());
        assertFalse(bounce.isNobody(), "a full box is no dead address");
    }

    @Test
    void a_delay_is_no_failure_and_an_arrival_is_none_either() throws Exception {
        Bounce delayed =
                of(PLAIN.formatted("delayed", "4.4.1", "message/rfc822")).orElseThrow();
        assertFalse(delayed.isFailure());
        assertFalse(delayed.isDelivery());
        Bounce arrived =
                of(PLAIN.formatted("delivered", "2.0.0", "message/rfc822")).orElseThrow();
        assertTrue(arrived.isDelivery());
    }

    @Test
    void old_line_ends_change_nothing() throws Exception {
        String old = PLAIN.formatted("failed", "5.1.1", "message/rfc822");
        MimeMessage mail = new MimeMessage(session(), new ByteArrayInputStream(old.getBytes(StandardCharsets.UTF_8)));
        assertEquals("sealed-17", Bounce.of(mail).orElseThrow().token());
    }

    @Test
    void what_is_no_report_or_not_about_a_mail_of_ours_is_nothing() throws Exception {
        String report = PLAIN.formatted("failed", "5.1.1", "message/rfc822");
        assertEquals(Optional.empty(), of(report.replaceAll("X-Fujimado-Delivery.*\n", "")));
        assertEquals(Optional.empty(), of(report.replace("message/delivery-status", "text/plain")));
        assertEquals(Optional.empty(), of("From: a@example.jp\nSubject: out of office\n\nI am away.\n"));
    }

    private static Optional<Bounce> of(String mail) throws MessagingException, IOException {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return Bounce.of(new MimeMessage(session(), new ByteArrayInputStream(bytes)));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}
