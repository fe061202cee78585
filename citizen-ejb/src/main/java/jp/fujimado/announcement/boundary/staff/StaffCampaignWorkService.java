package jp.fujimado.announcement.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.CampaignWork;
import jp.fujimado.announcement.CampaignWork.Pile;
import jp.fujimado.announcement.control.CampaignLists;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;

/** What waits for the official among the notices to many, and what became of hers. */
@Stateless
public class StaffCampaignWorkService {

    private static final String READ = "campaign.read";
    private static final Duration NEW = Duration.ofDays(14);
    private static final int SHOWN = 5;

    @Inject
    CampaignLists lists;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    /** An approver is told what waits for her, a writer what came back, what was approved and what happened lately. */
    @RequiresPermission(READ)
    public CampaignWork mine() {
        List<Pile> piles = new ArrayList<>();
        for (boolean automatic : new boolean[] {false, true}) {
            if (may("campaign.approve")) {
                piles.add(pile(automatic, CampaignState.ASKED, CampaignPart.TO_JUDGE));
            }
            if (may("campaign.write")) {
                piles.add(pile(automatic, CampaignState.RETURNED, CampaignPart.MINE));
                piles.add(pile(automatic, CampaignState.APPROVED, CampaignPart.MINE));
            }
        }
        piles.removeIf(one -> one.automatic() && one.count() == 0);
        return new CampaignWork(
                piles, may("campaign.write") ? lists.news(clock.instant().minus(NEW), SHOWN) : List.of());
    }

    private boolean may(String permission) {
        return permissions.allowed(currentActor.get(), permission);
    }

    private Pile pile(boolean automatic, CampaignState state, CampaignPart part) {
        return new Pile(automatic, state, part, lists.count(new CampaignFilter("", state, automatic, part)));
    }
}
