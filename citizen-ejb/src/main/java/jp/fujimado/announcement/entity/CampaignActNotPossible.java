package jp.fujimado.announcement.entity;

import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.text.Sentences;

/** The campaign stands where this cannot be done; somebody else may have been faster. */
public class CampaignActNotPossible extends Conflict {

    public CampaignActNotPossible(CampaignState state, CampaignAct act) {
        super(
                "announcement.act-not-possible",
                Sentences.say("announcement.state." + state),
                Sentences.say("announcement.act." + act));
    }
}
