package jp.fujimado.notification.control;

/**
 * A message to one browser.
 *
 * @param endpoint where its push service takes messages for it
 * @param key its public key {@code p256dh}, base64url
 * @param auth its secret {@code auth}, base64url
 * @param deliveryKey stays the same over all tries: a repeat takes the place of the first one
 * @param link page of the portal that opens by a click
 */
record PushMessage(
        String endpoint, String key, String auth, String deliveryKey, String title, String text, String link) {}
