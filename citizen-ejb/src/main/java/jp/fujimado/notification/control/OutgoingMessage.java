package jp.fujimado.notification.control;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;

/**
 * A message that a worker holds, rendered for its reader.
 *
 * @param deliveryKey stays the same over all tries, so that a repeat can be recognised
 * @param address mail address, LINE user id or endpoint of the browser
 * @param push keys of the browser; null on other channels
 * @param shortText for LINE and push
 * @param link path within the citizen portal, or null
 * @param sender who says it
 * @param mailing what only messages of a mailing have; null for a message to one person
 */
public record OutgoingMessage(
        long deliveryId,
        String deliveryKey,
        String address,
        PushKeys push,
        String subject,
        String body,
        String shortText,
        String link,
        String sender,
        OfMailing mailing) {

    /** @param auth shared secret of the browser (RFC 8291), both Base64 as the browser gave them */
    public record PushKeys(String key, String auth) {}

    /**
     * @param topic its code; those of a daily mail with commas between them
     * @param language in which it is written
     * @param urgentReason why it comes at once; null when it does not
     */
    public record OfMailing(long accountId, String topic, ReaderLanguage language, String urgentReason) {}

    /** A sentence of ours around the text, in the language of the text. */
    String say(String key, Object... arguments) {
        boolean japanese = mailing == null || mailing.language() == ReaderLanguage.JA;
        return Sentences.say(japanese ? key : key + "." + mailing.language(), arguments);
    }

    /**
     * Key for partners that want a UUID: always the same for the same words to the same person, and another one for
     * others. Numbers of deliveries come again after a backup was restored, and the partner would take the new message
     * for the old one.
     */
    public UUID key() {
        String unique = String.join("\n", deliveryKey, address, subject, shortText);
        return UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8));
    }
}
