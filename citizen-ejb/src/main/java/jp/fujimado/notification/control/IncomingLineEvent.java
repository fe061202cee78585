package jp.fujimado.notification.control;

import java.time.Instant;

/**
 * What a user of LINE did with the city's official account.
 *
 * @param id number by which LINE knows the event; the same when it is sent again
 * @param user user id of LINE
 * @param follows true when she added or unblocked it, false when she blocked it
 */
public record IncomingLineEvent(String id, String user, boolean follows, Instant at) {}
