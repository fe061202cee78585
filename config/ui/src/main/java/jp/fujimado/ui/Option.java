package jp.fujimado.ui;

/**
 * One answer to choose from.
 *
 * @param value what is stored
 * @param label what is read
 */
public record Option(String value, String label) {}
