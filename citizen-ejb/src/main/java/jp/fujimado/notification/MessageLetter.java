package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * A message opened.
 *
 * @param language in which subject and body are written
 * @param urgentReason why it came at once, whatever the person's quiet hours; null when it did not
 */
public record MessageLetter(
        long id,
        String sender,
        String subject,
        String body,
        String link,
        Instant createdAt,
        ReaderLanguage language,
        String urgentReason)
        implements Serializable {

    /** Code of the language for a screen reader (BCP 47). */
    public String lang() {
        return language == ReaderLanguage.EN ? "en" : "ja";
    }
}
