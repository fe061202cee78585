package jp.fujimado.shared.person;

import java.io.Serializable;

/**
 * Something of a citizen's that is under way in a service, or has just ended.
 *
 * @param reference number by which people talk about it, with its name; may be empty
 * @param link page within the portal, without the context path
 */
public record Ongoing(String title, String reference, StatusLine statusLine, String link) implements Serializable {}
