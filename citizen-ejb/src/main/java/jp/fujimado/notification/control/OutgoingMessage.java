package jp.fujimado.notification.control;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

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

    /** @param urgentReason why it comes at once; null when it does not */
    public record OfMailing(long accountId, String topic, String urgentReason) {}

    /** The delivery's key as a UUID, for partners that want one; always the same. */
    public UUID key() {
        return UUID.nameUUIDFromBytes(deliveryKey.getBytes(StandardCharsets.UTF_8));
    }
}
