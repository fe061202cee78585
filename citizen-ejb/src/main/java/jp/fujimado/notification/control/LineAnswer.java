package jp.fujimado.notification.control;

import java.time.Duration;

/**
 * What became of a request to LINE.
 *
 * @param retryAfter how long to wait; null without a wish
 * @param reason in English, for the log and the outbox; null when it was taken
 */
record LineAnswer(Kind kind, Duration retryAfter, String reason) {

    static final LineAnswer ACCEPTED = new LineAnswer(Kind.ACCEPTED, null, null);

    /** What is to be done about it. */
    enum Kind {
        /** LINE has it, from this request or from an earlier one with the same key. */
        ACCEPTED,
        /** Nobody knows, or not now: again with the same key. */
        LATER,
        /** Nothing goes out before the next month, or before somebody buys more. */
        QUOTA_SPENT,
        /** LINE does not accept the city's own account: nothing goes out before somebody mends it. */
        LOCKED_OUT,
        /** There is no such user, or not of this channel. */
        UNKNOWN_USER,
        /** Refused as it is; the same again would be refused again. */
        REFUSED
    }

    static LineAnswer of(Kind kind, String reason) {
        return new LineAnswer(kind, null, reason);
    }

    /** Whether the same request has to be made again. */
    boolean isOpen() {
        return kind == Kind.LATER || kind == Kind.QUOTA_SPENT || kind == Kind.LOCKED_OUT;
    }
}
