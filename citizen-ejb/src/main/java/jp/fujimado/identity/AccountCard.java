package jp.fujimado.identity;

import java.io.Serializable;

/**
 * What other domains may know of an account.
 *
 * @param displayName name from the login; the account's number when none is known
 * @param email address from the login, or null
 */
public record AccountCard(long id, String subject, String displayName, String email) implements Serializable {}
