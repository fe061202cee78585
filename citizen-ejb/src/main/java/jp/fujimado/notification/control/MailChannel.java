package jp.fujimado.notification.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import jp.fujimado.shared.config.Setting;

/** Hands mail to the city's SMTP server through the server's mail session. */
@ApplicationScoped
public class MailChannel {

    @Resource(lookup = "java:jboss/mail/City")
    Session session;

    @Inject
    Clock clock;

    /**
     * Hands one mail over.
     *
     * @throws MessagingException when the server did not take it
     */
    public void send(OutgoingMail mail) throws MessagingException {
        String from = Setting.MAIL_FROM.value();
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.deliveryKey() + "@" + domain + ">");
            }
        };
        try {
            message.setFrom(new InternetAddress(from, "ふじまど（藤沢市）", "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is part of every Java runtime", e);
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        // A line break in a subject would start a new header.
        message.setSubject("【ふじまど】" + mail.subject().replaceAll("[\\r\\n]+", " "), "UTF-8");
        message.setText(text(mail), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    private static String text(OutgoingMail mail) {
        String link =
                mail.link() == null ? "" : "\n\nくわしくは、ふじまどで確かめてください。\n" + Setting.CITIZEN_URL.value() + mail.link();
        return mail.body() + link + "\n\n--\n" + mail.sender() + "\nこのメールには返信できません。\n";
    }
}
