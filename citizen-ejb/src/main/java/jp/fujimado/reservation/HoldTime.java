package jp.fujimado.reservation;

import java.time.LocalDateTime;

/**
 * What somebody wants to book.
 *
 * @param startsAt in Japan's zone
 * @param childAccount child for whom it is; null for the person herself
 */
public record HoldTime(String category, String place, LocalDateTime startsAt, Long childAccount) {}
