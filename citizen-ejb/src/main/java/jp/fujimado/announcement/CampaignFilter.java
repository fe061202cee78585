package jp.fujimado.announcement;

import java.io.Serializable;

/**
 * What a list of campaigns shows.
 *
 * @param words part of the name; may be empty
 * @param state null for all
 * @param automatic whether automatic notices are wanted, or those that go out once
 */
public record CampaignFilter(String words, CampaignState state, boolean automatic, CampaignPart part)
        implements Serializable {}
