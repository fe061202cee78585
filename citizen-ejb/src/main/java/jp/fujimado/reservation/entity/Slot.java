package jp.fujimado.reservation.entity;

import java.time.Instant;

/** Where and when people meet. */
public record Slot(String place, Instant startsAt, Instant endsAt) {}
