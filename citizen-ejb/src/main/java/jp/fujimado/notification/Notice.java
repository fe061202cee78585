package jp.fujimado.notification;

/**
 * What is to be told to one person.
 *
 * @param accountId in whose inbox it lies; null for a mail alone, which must not be read anywhere else
 * @param mailAddress where the mail goes; null for the inbox only
 * @param sender who says it, for example 子育て給付課
 * @param subject says the thing itself, one line
 * @param body plain text; the first line says what to do
 * @param link path within the portal, or null
 */
public record Notice(Long accountId, String mailAddress, String sender, String subject, String body, String link) {}
