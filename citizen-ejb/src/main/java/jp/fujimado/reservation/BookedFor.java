package jp.fujimado.reservation;

import java.io.Serializable;

/**
 * For whom a time can be booked.
 *
 * @param self for the person herself
 * @param child for a child of her family
 * @param youngerThan age that the child must not have reached on the day of the appointment
 */
public record BookedFor(boolean self, boolean child, int youngerThan) implements Serializable {}
