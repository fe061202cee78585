package jp.fujimado.announcement;

import java.io.Serializable;

/**
 * What the official at the screen can do with a campaign now.
 *
 * @param judge approve or give back
 * @param barred could judge it, if she had not had a part in it
 */
public record CampaignActs(
        boolean edit,
        boolean ask,
        boolean judge,
        boolean barred,
        boolean start,
        boolean pause,
        boolean resume,
        boolean cancel)
        implements Serializable {

    /** Whether there is anything to do, or to be told. */
    public boolean any() {
        return edit || ask || judge || barred || start || pause || resume || cancel;
    }
}
