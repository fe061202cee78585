package jp.fujimado.identity;

import java.io.Serializable;

/**
 * An official as colleagues see her.
 *
 * @param id number in the directory
 * @param subject of her login; empty before the first one
 */
public record Official(long id, String subject, String name) implements Serializable {}
