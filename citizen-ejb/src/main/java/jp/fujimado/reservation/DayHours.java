package jp.fujimado.reservation;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * Hours of one day.
 *
 * @param breakFrom begin of the break; null without one
 */
public record DayHours(LocalTime from, LocalTime until, LocalTime breakFrom, LocalTime breakUntil)
        implements Serializable {}
