package jp.fujimado.announcement.entity;

import static jp.fujimado.announcement.CampaignAct.APPROVE;
import static jp.fujimado.announcement.CampaignAct.ASK;
import static jp.fujimado.announcement.CampaignAct.CANCEL;
import static jp.fujimado.announcement.CampaignAct.EDIT;
import static jp.fujimado.announcement.CampaignAct.FINISH;
import static jp.fujimado.announcement.CampaignAct.PAUSE;
import static jp.fujimado.announcement.CampaignAct.RESUME;
import static jp.fujimado.announcement.CampaignAct.RETURN;
import static jp.fujimado.announcement.CampaignAct.START;
import static jp.fujimado.announcement.CampaignState.APPROVED;
import static jp.fujimado.announcement.CampaignState.ASKED;
import static jp.fujimado.announcement.CampaignState.CANCELLED;
import static jp.fujimado.announcement.CampaignState.DONE;
import static jp.fujimado.announcement.CampaignState.DRAFT;
import static jp.fujimado.announcement.CampaignState.PAUSED;
import static jp.fujimado.announcement.CampaignState.RETURNED;
import static jp.fujimado.announcement.CampaignState.RUNNING;

import java.util.EnumMap;
import java.util.Map;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignState;

/** The one table that says which act leads from which state to which; what is not in it is impossible. */
public final class CampaignLifecycle {

    private static final Map<CampaignState, Map<CampaignAct, CampaignState>> TABLE = new EnumMap<>(CampaignState.class);

    static {
        TABLE.put(DRAFT, Map.of(EDIT, DRAFT, ASK, ASKED, CANCEL, CANCELLED));
        // A change after asking makes it a draft again: what was approved is what is sent.
        TABLE.put(ASKED, Map.of(EDIT, DRAFT, APPROVE, APPROVED, RETURN, RETURNED, CANCEL, CANCELLED));
        TABLE.put(RETURNED, Map.of(EDIT, RETURNED, ASK, ASKED, CANCEL, CANCELLED));
        TABLE.put(APPROVED, Map.of(EDIT, DRAFT, START, RUNNING, CANCEL, CANCELLED));
        TABLE.put(RUNNING, Map.of(PAUSE, PAUSED, CANCEL, CANCELLED, FINISH, DONE));
        TABLE.put(PAUSED, Map.of(RESUME, RUNNING, CANCEL, CANCELLED));
        TABLE.put(CANCELLED, Map.of());
        TABLE.put(DONE, Map.of());
    }

    private CampaignLifecycle() {}

    /**
     * The state after the act.
     *
     * @throws CampaignActNotPossible if the state does not allow the act
     */
    public static CampaignState next(CampaignState state, CampaignAct act) {
        CampaignState next = TABLE.get(state).get(act);
        if (next == null) {
            throw new CampaignActNotPossible(state, act);
        }
        return next;
    }

    /** Whether the state allows the act. */
    public static boolean allows(CampaignState state, CampaignAct act) {
        return TABLE.get(state).containsKey(act);
    }
}
