package jp.fujimado.reservation;

import java.time.Instant;

/**
 * What a calendar feed brings now.
 *
 * @param bytes iCalendar (RFC 5545), UTF-8
 * @param tag the same for the same bytes, and for no others
 * @param changedAt when it became what it is, to the second
 */
public record FeedFile(byte[] bytes, String tag, Instant changedAt) {}
