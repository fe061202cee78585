package jp.fujimado.identity;

/**
 * The logins of an account have changed.
 *
 * @param action what happened, as the trail calls it, for example {@code login.link}
 * @param name the login as people call it
 */
public record LoginChanged(long accountId, String action, String name) {}
