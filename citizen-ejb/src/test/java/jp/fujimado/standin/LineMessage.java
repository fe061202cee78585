package jp.fujimado.standin;

import java.time.Instant;
import java.util.List;

/**
 * A request that the LINE stand-in took.
 *
 * @param retryKey null when it came without one
 * @param to user ids of LINE
 * @param text the first message
 */
public record LineMessage(Instant at, String retryKey, List<String> to, String text) {}
