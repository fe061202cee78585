package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * A block as typed.
 *
 * @param day in either calendar
 * @param from time of day, 「09:00」
 * @param until time of day
 */
public record NewBlock(String category, String place, String day, String from, String until, String reason)
        implements Serializable {}
