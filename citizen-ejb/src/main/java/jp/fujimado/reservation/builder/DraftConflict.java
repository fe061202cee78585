package jp.fujimado.reservation.builder;

import java.io.Serializable;
import java.time.Instant;

/**
 * A coming appointment that would not be offered like this any more. It stays as it was booked.
 *
 * @param advice what changes for it, and what to do
 */
public record DraftConflict(long reservation, String receiptNumber, Instant startsAt, String placeName, String advice)
        implements Serializable {}
