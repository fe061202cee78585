package jp.fujimado.notification.control;

import java.time.Duration;

/**
 * What became of one message at the partner.
 *
 * @param retryAfter how long the partner wants to be left alone; null when it did not say
 * @param reason what the partner said, for people; null when it was taken
 */
public record HandOver(long deliveryId, Outcome outcome, Duration retryAfter, String reason) {

    /** What happens next. */
    public enum Outcome {
        ACCEPTED,
        /** Not now: again later. */
        RETRY,
        /** Never: this message will not be taken. */
        REFUSED,
        /** There is nobody at this address. */
        DEAD_ADDRESS,
        /** The person does not want the city there. */
        BLOCKED_ADDRESS
    }

    public static HandOver accepted(OutgoingMessage message) {
        return new HandOver(message.deliveryId(), Outcome.ACCEPTED, null, null);
    }

    /** The same for another one that was in it. */
    HandOver of(long otherDelivery) {
        return new HandOver(otherDelivery, outcome, retryAfter, reason);
    }

    public static HandOver of(OutgoingMessage message, Outcome outcome, String reason) {
        return new HandOver(message.deliveryId(), outcome, null, reason);
    }
}
