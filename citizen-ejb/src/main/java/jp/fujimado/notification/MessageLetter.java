package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/** A message opened. */
public record MessageLetter(long id, String sender, String subject, String body, String link, Instant createdAt)
        implements Serializable {}
