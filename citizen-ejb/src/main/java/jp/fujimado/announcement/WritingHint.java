package jp.fujimado.announcement;

import java.io.Serializable;

/**
 * Something that could be written more plainly; it never keeps anybody from sending.
 *
 * @param field id of the field on the page
 * @param sentence what it is and how it could be
 */
public record WritingHint(String field, String sentence) implements Serializable {}
