package jp.fujimado.reservation.builder;

import java.io.Serializable;

/**
 * What differs from the version that is open for bookings.
 *
 * @param added true for what the draft has, false for what goes away
 * @param words in Japanese
 */
public record DraftChange(DraftTopic topic, boolean added, String words) implements Serializable {}
