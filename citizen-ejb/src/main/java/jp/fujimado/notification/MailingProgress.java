package jp.fujimado.notification;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far a mailing is.
 *
 * @param recipients people on the frozen list
 * @param enqueued messages that lie in inboxes
 * @param skipped people who got nothing, by reason, for example {@code CONSENT}
 * @param opened messages that were read
 * @param acted messages from which somebody went where they lead
 */
public record MailingProgress(
        MailingState state,
        Instant startedAt,
        Instant finishedAt,
        long recipients,
        long enqueued,
        Map<String, Long> skipped,
        List<ChannelCount> channels,
        long opened,
        long acted)
        implements Serializable {

    /** @param failedForNow of those that wait, how many were tried already */
    public record ChannelCount(Channel channel, DeliveryState state, long count, long failedForNow)
            implements Serializable {}

    /** Several mailings as one; at least one. */
    public static MailingProgress together(Collection<MailingProgress> mailings) {
        return mailings.stream().reduce(MailingProgress::and).orElseThrow();
    }

    private MailingProgress and(MailingProgress other) {
        Map<String, Long> gone = new TreeMap<>(skipped);
        other.skipped.forEach((reason, people) -> gone.merge(reason, people, Long::sum));
        return new MailingProgress(
                state.isOver() ? other.state : state,
                Stream.of(startedAt, other.startedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Stream.of(finishedAt, other.finishedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                recipients + other.recipients,
                enqueued + other.enqueued,
                gone,
                Stream.concat(channels.stream(), other.channels.stream()).toList(),
                opened + other.opened,
                acted + other.acted);
    }

    /** Deliveries on this channel in this state. */
    public long count(Channel channel, DeliveryState wanted) {
        return channels.stream()
                .filter(one -> one.channel() == channel && one.state() == wanted)
                .mapToLong(ChannelCount::count)
                .sum();
    }

    /** How much of it is done, 0 to 100: in the inboxes, and off our hands on every channel. */
    public int percent() {
        long all = channels.stream().mapToLong(ChannelCount::count).sum();
        long open = channels.stream()
                .filter(one -> one.state() == DeliveryState.WAITING || one.state() == DeliveryState.CLAIMED)
                .mapToLong(ChannelCount::count)
                .sum();
        long gone = skipped.values().stream().mapToLong(Long::longValue).sum();
        if (state == MailingState.DONE || recipients == 0) {
            return state == MailingState.DONE ? 100 : 0;
        }
        long inboxes = Math.min(recipients, enqueued + gone);
        return (int) (100 * (inboxes + all - open) / (recipients + all));
    }
}
