package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import jp.fujimado.notification.AddressState;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.DeliveryState;
import jp.fujimado.notification.Lane;
import jp.fujimado.notification.Notice;
import jp.fujimado.notification.boundary.Notices;
import jp.fujimado.notification.boundary.citizen.CitizenReceivingService;
import jp.fujimado.notification.boundary.system.BounceTimer;
import jp.fujimado.notification.control.OutgoingMessage;
import jp.fujimado.notification.control.Tokens;
import jp.fujimado.notification.entity.Delivery;
import jp.fujimado.shared.config.Setting;

/** The mailbox to which mails come back, over IMAP. */
class BounceDbTest {

    private static final String REPORT =
            """
            From: MAILER-DAEMON@relay.example.jp
            To: bounces@city.example.jp
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

            --edge
            Content-Type: text/plain; charset=us-ascii

            Your message could not be delivered.
            --edge
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.example.jp

            Final-Recipient: rfc822; hanako@example.jp
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; %s

            --edge
            Content-Type: message/rfc822

            To: hanako@example.jp
            X-Fujimado-Delivery: %s
            Subject: =?UTF-8?B?5Lu25ZCN?=

            text
            --edge--
            """;

    private CityOnDatabase city;
    private Person hanako;
    private OutgoingMessage sent;

    private void begin(Engine engine) {
        city = CityOnDatabase.of(engine, BounceDbTest.class);
        city.execute("delete from delivery");
        hanako = MailingWalk.agreeing(city, "花子");
        long account = MailingWalk.account(city, hanako);
        city.as(hanako, Notices.class, it -> {
            it.send(Notice.to(account, "課", "受け付けました", "本文", null));
            return null;
        });
        Outbox mail = Outbox.mail(city, 10);
        assertEquals(1, mail.drain(Lane.RECEIPT));
        sent = mail.taken().get(0);
    }

    @OnBothDatabases
    void a_mail_that_came_back_from_nobody_switches_the_address_off_and_tells_the_person(Engine engine)
            throws Exception {
        begin(engine);
        read(report("failed", "5.1.1", "550 5.1.1 User unknown", token()));
        assertEquals(DeliveryState.FAILED, delivery().state());
        assertTrue(delivery().lastError().contains("User unknown"), delivery().lastError());
        var unusable = city.as(hanako, CitizenReceivingService.class, CitizenReceivingService::mine)
                .unusable();
        assertEquals(Channel.MAIL, unusable.get(0).channel());
        assertEquals(AddressState.DEAD, unusable.get(0).state());
    }

    @OnBothDatabases
    void an_arrival_is_written_down_and_a_delay_changes_nothing(Engine engine) throws Exception {
        begin(engine);
        read(report("delayed", "4.4.1", "connection timed out", token()));
        assertEquals(DeliveryState.SENT, delivery().state());
        assertEquals(0, count("delivery where delivered_at is not null"));
        read(report("delivered", "2.0.0", "250 ok", token()));
        assertEquals(DeliveryState.SENT, delivery().state());
        assertEquals(1, count("delivery where delivered_at is not null"));
    }

    @OnBothDatabases
    void what_is_not_ours_or_cannot_be_read_changes_nothing_and_does_not_stand_in_the_way(Engine engine)
            throws Exception {
        begin(engine);
        read(
                report("failed", "5.1.1", "forged", Long.toString(sent.deliveryId())),
                report("failed", "5.1.1", "of another city", token().replace(token().charAt(30), 'x') + "x"),
                "From: a@example.jp\nSubject: out of office\n\nI am away.\n",
                "Content-Type: multipart/report; boundary=\"edge\"\n\n\n",
                report("failed", "5.2.2", "552 5.2.2 mailbox full", token()));
        assertEquals(DeliveryState.FAILED, delivery().state(), "the last one is read, too");
        assertEquals(
                List.of(),
                city.as(hanako, CitizenReceivingService.class, CitizenReceivingService::mine)
                        .unusable());
    }

    private String token() {
        return city.bean(Tokens.class).delivery(sent.deliveryId());
    }

    private static String report(String action, String status, String diagnostic, String token) {
        return REPORT.formatted(action, status, diagnostic, token);
    }

    /** Puts these mails into the mailbox and lets the timer read it; nothing is left there afterwards. */
    private void read(String... mails) throws Exception {
        GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        try {
            GreenMailUser mailbox = server.setUser("bounces@city.example.jp", "bounces", "secret@word");
            for (String mail : mails) {
                mailbox.deliver(mail(mail));
            }
            String address =
                    "imap://bounces:secret%40word@127.0.0.1:" + server.getImap().getPort();
            System.setProperty(Setting.BOUNCE_MAILBOX.key(), address);
            city.asSystem(BounceTimer.class, it -> {
                it.read();
                return null;
            });
            assertEquals(0, server.getReceivedMessages().length, "the mailbox is emptied");
        } finally {
            System.clearProperty(Setting.BOUNCE_MAILBOX.key());
            server.stop();
        }
    }

    private static MimeMessage mail(String text) throws MessagingException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private Delivery delivery() {
        return city.rows(em -> em.find(Delivery.class, sent.deliveryId()));
    }

    private long count(String from) {
        return city.rows(em ->
                ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue());
    }
}
