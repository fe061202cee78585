package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What an official has to do with campaigns, and what others have done with hers.
 *
 * @param news newest first
 */
public record CampaignWork(List<Pile> piles, List<CampaignNews> news) implements Serializable {

    /** Campaigns that wait for the same act of hers. */
    public record Pile(boolean automatic, CampaignState state, CampaignPart part, long count) implements Serializable {}

    /**
     * What somebody else, or the clock, has done with a campaign in which the official has written.
     *
     * @param note comment in words; null without one
     */
    public record CampaignNews(long campaign, String title, CampaignAct act, String by, Instant at, String note)
            implements Serializable {}
}
