package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An official's calendar feed as she sees it; its address is not among what is known.
 *
 * @param since when the address was made
 * @param readOn last day on which a calendar program has read it; null for never
 */
public record FeedCard(FeedScope scope, Instant since, LocalDate readOn) implements Serializable {}
