package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time that is held for somebody who waited.
 *
 * @param until last moment to take it
 */
public record WaitingOffer(long reservation, Instant startsAt, Instant endsAt, String placeName, Instant until)
        implements Serializable {}
