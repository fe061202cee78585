package jp.fujimado.ui;

/**
 * A message of the page frame.
 *
 * @param target id of the field it belongs to; empty if it belongs to none
 * @param sentence complete sentence
 */
public record PageMessage(String target, String sentence) {}
