package jp.fujimado.notification.control;

/**
 * A mail that a worker holds.
 *
 * @param claimToken proof that this worker holds it
 * @param deliveryKey stays the same over all tries; becomes the Message-ID, so that a repeat can be recognised
 */
public record OutgoingMail(
        long deliveryId,
        String claimToken,
        String deliveryKey,
        String address,
        String subject,
        String body,
        String link,
        String sender) {}
