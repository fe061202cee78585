package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A message opened.
 *
 * @param urgentReason why it came at once, whatever the person's quiet hours; null when it did not
 */
public record MessageLetter(
        long id, String sender, String subject, String body, String link, Instant createdAt, String urgentReason)
        implements Serializable {}
