package jp.fujimado.reservation.boundary.citizen;

import java.io.Serializable;
import java.util.List;
import jp.fujimado.reservation.FreeTime;

/**
 * A time that somebody has chosen.
 *
 * @param free whether it can be booked now
 * @param nearest the three nearest free times of all places when it is not free; otherwise none
 */
public record OfferedTime(CategoryPage page, boolean free, List<FreeTime> nearest) implements Serializable {}
