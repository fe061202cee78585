package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * One message on its way over one channel, as officials see it.
 *
 * @param name of the person; null where it is hers alone
 * @param subject null when it is the shared one of a mailing
 * @param attempts how often it was tried
 * @param dueAt since when it could go, or when it is tried again
 * @param failedAt when it was given up; null while there is hope
 * @param error what the partner said last, or why it was not sent; null when nothing went wrong
 */
public record DeliveryRow(
        long id,
        long messageId,
        Long accountId,
        String name,
        String subject,
        Channel channel,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        Instant handedOverAt,
        Instant deliveredAt,
        Instant failedAt,
        String error)
        implements Serializable {

    /** The same row with the name of its person. */
    public DeliveryRow named(String person) {
        return new DeliveryRow(
                id,
                messageId,
                accountId,
                person,
                subject,
                channel,
                state,
                attempts,
                dueAt,
                handedOverAt,
                deliveredAt,
                failedAt,
                error);
    }

    /** How far it is: a failure for now waits, too. */
    public String progress() {
        if (deliveredAt != null) {
            return "DELIVERED";
        }
        return state == DeliveryState.WAITING && attempts > 0 ? "AGAIN" : state.name();
    }
}
