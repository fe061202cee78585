package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * Somebody's place in the line for a category.
 *
 * @param forName name of the child; null when she waits for herself
 * @param placeName empty for any place
 * @param ahead how many others came before her
 * @param offer time that is held for her; null without
 */
public record WaitingRow(
        long id,
        String category,
        String title,
        String forName,
        String placeName,
        WantedTimes wanted,
        long ahead,
        WaitingOffer offer)
        implements Serializable {}
