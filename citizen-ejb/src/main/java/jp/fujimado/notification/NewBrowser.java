package jp.fujimado.notification;

/**
 * A browser that wants to show messages.
 *
 * @param endpoint where its push service takes them
 * @param key its public key {@code p256dh}, base64url
 * @param auth its secret {@code auth}, base64url
 * @param name for people, for example Chrome（Android）
 */
public record NewBrowser(String endpoint, String key, String auth, String name) {}
