package jp.fujimado.notification;

/**
 * What is to be told to one person.
 *
 * @param accountId in whose inbox it lies; null for a mail alone, which must not be read anywhere else
 * @param mailAddress null: over the channels that she has chosen; else the address that she gave for this case alone
 * @param sender who says it, for example 子育て給付課
 * @param subject says the thing itself, one line
 * @param body plain text; the first line says what to do
 * @param link path within the portal, or null
 */
public record Notice(Long accountId, String mailAddress, String sender, String subject, String body, String link) {

    /** To a person, over the channels that she has chosen. */
    public static Notice to(long accountId, String sender, String subject, String body, String link) {
        return new Notice(accountId, null, sender, subject, body, link);
    }

    /** A mail that lies in nobody's inbox. */
    public static Notice mail(String address, String sender, String subject, String body) {
        return new Notice(null, address, sender, subject, body, null);
    }
}
