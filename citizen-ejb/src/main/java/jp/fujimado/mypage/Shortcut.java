package jp.fujimado.mypage;

import java.io.Serializable;

/**
 * A short way to what probably concerns the person.
 *
 * @param because why it is offered, a sentence
 * @param link page within the portal, without the context path
 */
public record Shortcut(String label, String because, String link) implements Serializable {}
