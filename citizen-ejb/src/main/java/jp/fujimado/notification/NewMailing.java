package jp.fujimado.notification;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What is to be told to many.
 *
 * @param topic code of {@code city/topics.json}
 * @param sender who says it, for example 子育て給付課
 * @param link path within the citizen portal, or null
 * @param texts one in {@code JA} at least
 * @param channels ways out beside the inbox; may be empty
 * @param purpose code of the consent that each recipient must have at the moment of sending; null only for what the law
 *     or the case demands
 * @param urgentReason why quiet hours and digests do not hold, shown in the message; null when they hold
 */
public record NewMailing(
        String topic,
        String sender,
        String link,
        List<MailingText> texts,
        Set<Channel> channels,
        String purpose,
        String urgentReason)
        implements Serializable {}
