package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that happened to a campaign.
 *
 * @param note comment in words; may be null
 */
public record CampaignHistoryRow(Instant at, CampaignAct act, String actorName, String note) implements Serializable {}
