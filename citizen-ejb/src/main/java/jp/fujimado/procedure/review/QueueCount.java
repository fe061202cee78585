package jp.fujimado.procedure.review;

import java.io.Serializable;

/**
 * How many cases lie in a queue, counted up to a limit so that counting does not grow with the table.
 *
 * @param more there are more than {@code count}
 */
public record QueueCount(Queue queue, int count, boolean more) implements Serializable {}
