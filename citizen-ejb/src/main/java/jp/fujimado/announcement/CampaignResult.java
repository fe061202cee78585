package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a campaign so far, in words; small numbers are not told.
 *
 * @param percent how much of it is done, 0 to 100
 * @param inboxes messages in inboxes
 * @param opened messages that were read, with their share
 * @param acted messages from which somebody went where they lead, with their share
 * @param skipped why people got nothing, and how many
 * @param runs of an automatic notice the days on which it concerned somebody, newest first; else none
 */
public record CampaignResult(
        int percent,
        boolean done,
        String recipients,
        String inboxes,
        String opened,
        String acted,
        List<Skipped> skipped,
        List<ChannelRow> channels,
        List<Run> runs)
        implements Serializable {

    /** What became of what an automatic notice sent on one day; {@code failed} counts deliveries. */
    public record Run(LocalDate day, String recipients, String opened, String acted, String failed)
            implements Serializable {}

    /** Why some people got nothing. */
    public record Skipped(String reason, String people) implements Serializable {}

    /** One channel: deliveries that wait, that were handed over, that failed. */
    public record ChannelRow(String channel, String waiting, String handedOver, String failed)
            implements Serializable {}
}
