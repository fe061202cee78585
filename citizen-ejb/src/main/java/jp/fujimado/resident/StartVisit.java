package jp.fujimado.resident;

import java.io.Serializable;

/**
 * How a person is there, as an official typed it.
 *
 * @param channel name of a {@link DeskChannel}
 * @param document code of the {@link IdentityDocument} by which the official made sure who she is
 * @param note who came or called, and what for; may be empty
 */
public record StartVisit(String channel, String document, String note) implements Serializable {}
