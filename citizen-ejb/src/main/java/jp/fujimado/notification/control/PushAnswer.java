package jp.fujimado.notification.control;

import java.time.Duration;

/**
 * What became of a message to one browser.
 *
 * @param retryAfter how long the push service wants to be left alone; null without a wish
 * @param reason in English, for the log and the outbox; null when it was taken
 */
record PushAnswer(Kind kind, Duration retryAfter, String reason) {

    /** What is to be done about it. */
    enum Kind {
        ACCEPTED,
        LATER,
        /** The browser does not want to hear from the city any more, or is gone. */
        GONE,
        /** Refused as it is; the same again would be refused again. */
        REFUSED
    }

    static PushAnswer of(Kind kind, String reason) {
        return new PushAnswer(kind, null, reason);
    }
}
