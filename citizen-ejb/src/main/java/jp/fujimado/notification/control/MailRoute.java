package jp.fujimado.notification.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.fujimado.notification.control.HandOver.Outcome;
import jp.fujimado.shared.config.Setting;

/** One way to the outside by SMTP; a batch shares a connection. */
class MailRoute {

    private static final Logger LOG = Logger.getLogger(MailRoute.class.getName());

    /** Milliseconds that a slow server may take before it counts as broken. */
    private static final Map<String, String> PATIENCE = Map.of(
            "mail.smtp.connectiontimeout", "10000",
            "mail.smtp.timeout", "20000",
            "mail.smtp.writetimeout", "20000");

    private final String name;
    private final Session session;
    private final LetterMail letters;

    MailRoute(String name, Session session, LetterMail letters) {
        this.name = name;
        this.session = session;
        this.letters = letters;
        PATIENCE.forEach(session.getProperties()::putIfAbsent);
        // Where mails come back to.
        session.getProperties()
                .putIfAbsent("mail.smtp.from", Setting.MAIL_BOUNCES.optional().orElseGet(Setting.MAIL_FROM::value));
    }

    String name() {
        return name;
    }

    /**
     * Hands over one after the other; what became of each goes into {@code done}.
     *
     * @return whether the route still works; else the rest was not tried
     */
    boolean send(List<OutgoingMessage> batch, List<HandOver> done) {
        int before = done.size();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (OutgoingMessage message : batch) {
                Optional<HandOver> result = send(message, transport);
                if (result.isEmpty()) {
                    return false;
                }
                done.add(result.get());
            }
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "Mail route {0} does not work: {1}", new Object[] {name, e.getMessage()});
            // A quarrel at the end of a connection over which all went through is none.
            return done.size() - before == batch.size();
        }
    }

    private Optional<HandOver> send(OutgoingMessage message, Transport transport) {
        MimeMessage mail;
        try {
            mail = letters.write(message, session);
        } catch (AddressException e) {
            return Optional.of(HandOver.of(message, Outcome.DEAD_ADDRESS, e.getMessage()));
        } catch (MessagingException e) {
            return Optional.of(HandOver.of(message, Outcome.REFUSED, e.getMessage()));
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Optional.of(HandOver.accepted(message));
        } catch (MessagingException e) {
            SmtpAnswer answer = SmtpAnswer.of(e);
            LOG.log(Level.INFO, "Mail {0} was not taken by {1}: {2}", new Object[] {
                message.deliveryKey(), name, answer.reason()
            });
            return answer.outcome().map(outcome -> HandOver.of(message, outcome, answer.reason()));
        }
    }
}
