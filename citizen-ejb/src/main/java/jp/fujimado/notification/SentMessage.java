package jp.fujimado.notification;

import java.io.Serializable;
import java.util.List;

/**
 * A message in a person's inbox with what became of it on each channel.
 *
 * @param deliveries none when it went to the inbox alone
 */
public record SentMessage(MessageRow message, List<DeliveryRow> deliveries) implements Serializable {}
