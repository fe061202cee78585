package jp.fujimado.identity;

/**
 * The logins of an account have changed.
 *
 * @param action what happened, as the trail calls it, for example {@code login.link}
 * @param way a way of {@link LoginMethods} or the alias of a provider
 * @param name the login as people call it
 */
public record LoginChanged(long accountId, String action, String way, String name) {}
