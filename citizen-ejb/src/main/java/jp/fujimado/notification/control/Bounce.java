package jp.fujimado.notification.control;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail server reports of a mail of ours (delivery status notification, RFC 3464).
 *
 * @param token of the mail that it is about, from its returned headers
 * @param action {@code failed}, {@code delayed}, {@code delivered} or what else servers write
 * @param status enhanced code, for example {@code 5.1.1}
 * @param diagnostic the server's own words; may be empty
 */
public record Bounce(String token, String action, String status, String diagnostic) {

    private static final int LONGEST = 100_000;

    public boolean isFailure() {
        return "failed".equals(action) && status.startsWith("5.");
    }

    public boolean isDelivery() {
        return "delivered".equals(action) && status.startsWith("2.");
    }

    /** Whether the address itself is wrong, and nothing will ever arrive there. */
    public boolean isNobody() {
        return SmtpAnswer.isNobody(0, status) || status.equals("5.0.0") || status.equals("5.2.1");
    }

    /** Empty for a mail that is no such report, or not about one of ours. */
    public static Optional<Bounce> of(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        InternetHeaders status = null;
        String token = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = recipient(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                token = new InternetHeaders(bytes(part)).getHeader(LetterMail.DELIVERY, null);
            }
        }
        if (status == null || token == null) {
            return Optional.empty();
        }
        return Optional.of(new Bounce(
                token.strip(),
                value(status, "Action").toLowerCase(Locale.ROOT),
                value(status, "Status"),
                value(status, "Diagnostic-Code")));
    }

    /** The first group of fields speaks of the mail, the second one of its recipient. */
    private static InternetHeaders recipient(Part part) throws MessagingException, IOException {
        InputStream fields = bytes(part);
        InternetHeaders message = new InternetHeaders(fields);
        InternetHeaders recipient = new InternetHeaders(fields);
        return recipient.getHeader("Action", null) == null ? message : recipient;
    }

    private static InputStream bytes(Part part) throws MessagingException, IOException {
        try (InputStream stream = part.getInputStream()) {
            byte[] all = stream.readNBytes(LONGEST);
            // Old servers end lines as they like; the parser wants them whole.
            String text = new String(all, StandardCharsets.ISO_8859_1).replaceAll("\\r?\\n", "\r\n");
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
