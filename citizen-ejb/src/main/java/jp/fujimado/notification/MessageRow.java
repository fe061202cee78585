package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;

/** A message in a list; {@code readAt} is null while unread. */
public record MessageRow(long id, String sender, String subject, Instant createdAt, Instant readAt)
        implements Serializable {

    public boolean isUnread() {
        return readAt == null;
    }
}
