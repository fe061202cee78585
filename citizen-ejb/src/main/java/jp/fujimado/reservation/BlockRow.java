package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;

/** A stretch in which a place takes no appointments (受付停止). */
public record BlockRow(long id, String title, String placeName, Instant startsAt, Instant endsAt, String reason)
        implements Serializable {}
