package jp.fujimado.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import jp.fujimado.shared.config.Setting;

/** A message as a mail: plain text, so that nothing in it can be anything but text. */
@ApplicationScoped
public class LetterMail {

    /** Header by which a mail that comes back is known. */
    public static final String DELIVERY = "X-Fujimado-Delivery";

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * @throws MessagingException when the address cannot be one
     */
    public MimeMessage write(OutgoingMessage outgoing, Session session) throws MessagingException {
        String from = Setting.MAIL_FROM.value();
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + outgoing.deliveryKey() + "@" + domain + ">");
            }
        };
        try {
            mail.setFrom(new InternetAddress(from, "ふじまど（藤沢市）", "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is part of every Java runtime", e);
        }
        mail.setRecipient(RecipientType.TO, new InternetAddress(outgoing.address(), true));
        // A line break in a subject would start a new header.
        mail.setSubject("【ふじまど】" + outgoing.subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        mail.setText(text(outgoing), "UTF-8");
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(DELIVERY, tokens.delivery(outgoing.deliveryId()));
        if (outgoing.mailing() != null) {
            // RFC 8058: one click of the mail program ends it.
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe(outgoing) + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.saveChanges();
        return mail;
    }

    private String text(OutgoingMessage outgoing) {
        StringBuilder text = new StringBuilder();
        if (outgoing.mailing() != null && outgoing.mailing().urgentReason() != null) {
            text.append(outgoing.say(
                            "notification.mail.urgent", outgoing.mailing().urgentReason()))
                    .append("\n\n");
        }
        text.append(outgoing.body());
        if (outgoing.link() != null) {
            text.append("\n\n")
                    .append(outgoing.say("notification.mail.more"))
                    .append('\n')
                    .append(Setting.CITIZEN_URL.value())
                    .append(outgoing.link());
        }
        text.append("\n\n--\n").append(outgoing.sender()).append('\n');
        if (outgoing.mailing() != null) {
            text.append(outgoing.say("notification.mail.stop"))
                    .append('\n')
                    .append(unsubscribe(outgoing))
                    .append('\n');
        }
        return text.append(outgoing.say("notification.mail.no-reply"))
                .append('\n')
                .toString();
    }

    private String unsubscribe(OutgoingMessage outgoing) {
        return Setting.CITIZEN_URL.value() + "/unsubscribe?t="
                + tokens.unsubscribe(
                        outgoing.mailing().accountId(), outgoing.mailing().topic());
    }
}
