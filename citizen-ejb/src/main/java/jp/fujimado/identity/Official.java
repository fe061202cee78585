package jp.fujimado.identity;

import java.io.Serializable;

/** An official as colleagues see her. */
public record Official(String subject, String name) implements Serializable {}
