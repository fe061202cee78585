package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A browser in which a person lets the city show messages.
 *
 * @param mark SHA-256 of its address, hexadecimal: by it the browser knows itself in the list
 * @param name for example Chrome（Android）
 * @param usable whether its push service still takes messages for it
 */
public record BrowserRow(long id, String mark, String name, Instant since, boolean usable) implements Serializable {}
