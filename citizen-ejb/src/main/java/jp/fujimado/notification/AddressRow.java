package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * An address of a person, as officials see it.
 *
 * @param reason why it is not used; null when it is
 */
public record AddressRow(
        long id, long accountId, Channel channel, String address, AddressState state, String reason, Instant changedAt)
        implements Serializable {

    /** Whether an official can have it used again; what the person herself has blocked only she can open. */
    public boolean isRepairable() {
        return state == AddressState.DEAD;
    }

    /** Not for a browser: its address says nothing to people. */
    public boolean isReadable() {
        return channel == Channel.MAIL;
    }
}
