package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.WriterCannotApprove;
import jp.fujimado.shared.security.PermissionGate.Refusal;

/** Puts it on record when somebody tries to approve what she has written herself. */
@ApplicationScoped
public class RefusedApproval {

    @Inject
    Event<Refusal> refused;

    /** Runs the act of that name; a refusal by the four eyes outlives its transaction in the trail. */
    public void watch(String operation, Campaign campaign, Runnable act) {
        try {
            act.run();
        } catch (WriterCannotApprove own) {
            refused.fire(new Refusal(
                    false, "StaffCampaignApprovalService." + operation, "campaign.approve " + campaign.id()));
            throw own;
        }
    }
}
