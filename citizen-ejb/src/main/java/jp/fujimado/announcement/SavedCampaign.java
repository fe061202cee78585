package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.fujimado.shared.error.InputProblem;

/**
 * What became of saving one step of a campaign.
 *
 * @param revision with which to go on
 * @param overtaken true if somebody else had saved before, so that nothing was kept
 * @param problems what is to be mended in this step before it can be sent
 */
public record SavedCampaign(int revision, boolean overtaken, Instant savedAt, List<InputProblem> problems)
        implements Serializable {}
