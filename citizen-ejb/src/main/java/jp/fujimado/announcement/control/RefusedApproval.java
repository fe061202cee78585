package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.WriterCannotApprove;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.PermissionGate.Refusal;

/** Puts it on record when somebody tries to approve what she has written herself. */
@ApplicationScoped
public class RefusedApproval {

    @Inject
    CurrentActor currentActor;

    @Inject
    Event<Refusal> refused;

    /** Runs the act; a refusal by the four eyes outlives its transaction in the trail. */
    public void watch(Campaign campaign, Runnable act) {
        try {
            act.run();
        } catch (WriterCannotApprove own) {
            refused.fire(new Refusal(currentActor.get(), "campaign.approve", "campaign " + campaign.id()));
            throw own;
        }
    }
}
