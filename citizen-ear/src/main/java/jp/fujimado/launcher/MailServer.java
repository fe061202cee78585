package jp.fujimado.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes every mail the city sends and delivers none, so that nobody outside is ever written to. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    static MailServer start(int port) {
        return new MailServer(port);
    }

    /** All mails so far, the newest first. */
    public List<SentMail> sent() {
        return Stream.of(server.getReceivedMessages())
                .map(MailServer::decoded)
                .sorted(Comparator.comparing(SentMail::sentAt).reversed())
                .toList();
    }

    private static SentMail decoded(MimeMessage message) {
        try {
            Instant sentAt = message.getSentDate() == null
                    ? Instant.EPOCH
                    : message.getSentDate().toInstant();
            return new SentMail(
                    sentAt,
                    first(message.getFrom()),
                    names(message.getAllRecipients()),
                    message.getSubject(),
                    text(message));
        } catch (MessagingException | IOException e) {
            throw new CityFailure("A sent mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = text(parts.getBodyPart(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }

    private static String first(Address... addresses) {
        return names(addresses).stream().findFirst().orElse("");
    }

    private static List<String> names(Address... addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(a -> ((InternetAddress) a).getAddress())
                        .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
