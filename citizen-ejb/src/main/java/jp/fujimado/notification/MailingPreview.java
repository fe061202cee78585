package jp.fujimado.notification;

import java.io.Serializable;
import java.util.Set;

/**
 * A mailing as one of its recipients would get it.
 *
 * @param text with what stands for her in it
 * @param channels over which she would hear of it, beside the inbox
 */
public record MailingPreview(long accountId, MailingText text, Set<Channel> channels) implements Serializable {}
