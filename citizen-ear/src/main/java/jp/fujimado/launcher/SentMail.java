package jp.fujimado.launcher;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the city sent, decoded.
 *
 * @param to all recipients
 * @param text the plain text part
 */
public record SentMail(Instant sentAt, String from, List<String> to, String subject, String text) {

    public boolean isTo(String address) {
        return to.contains(address);
    }
}
