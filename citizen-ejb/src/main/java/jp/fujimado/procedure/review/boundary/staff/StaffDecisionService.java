package jp.fujimado.procedure.review.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.control.ApplicationNotices;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.FourEyes;
import jp.fujimado.procedure.application.entity.Hand;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.review.control.ApprovalEffects;
import jp.fujimado.procedure.review.control.CaseDoor;
import jp.fujimado.procedure.review.control.CaseRecorder;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;

/**
 * Deciding a case (決裁), never by somebody who has assessed it. Every act carries the revision that the page was drawn
 * from and throws {@link Conflict} when the case has changed since.
 */
@Stateless
public class StaffDecisionService {

    private static final String DECIDE = "case.decide";

    @Inject
    CaseDoor door;

    @Inject
    CaseFiles cases;

    @Inject
    CaseRecorder recorder;

    @Inject
    ApprovalEffects effects;

    @Inject
    ApplicationNotices notices;

    /** Gives the case back to the assessor. */
    @RequiresPermission(DECIDE)
    public void sendBack(long id, int revision, String reason) {
        Application application = door.act(id, revision, DECIDE);
        Hand hand = independent(id, ApplicationAct.SEND_BACK);
        recorder.record(application, application.sendBack(OfficialWords.required("reason", reason), hand));
    }

    /**
     * Approves: decision, effects in the registers, message and trail in one commit.
     *
     * @param reason words for the record; may be empty
     */
    @RequiresPermission(DECIDE)
    public void approve(long id, int revision, String reason) {
        Application application = door.act(id, revision, DECIDE);
        Hand hand = independent(id, ApplicationAct.APPROVE);
        recorder.record(
                application,
                application.decide(ApplicationAct.APPROVE, OfficialWords.optional("reason", reason), hand));
        effects.apply(application);
        tell(NoticeEvent.APPROVED, application);
    }

    /** Refuses; the citizen gets the reason. */
    @RequiresPermission(DECIDE)
    public void refuse(long id, int revision, String reason) {
        Application application = door.act(id, revision, DECIDE);
        Hand hand = independent(id, ApplicationAct.REFUSE);
        recorder.record(
                application, application.decide(ApplicationAct.REFUSE, OfficialWords.required("reason", reason), hand));
        tell(NoticeEvent.REFUSED, application);
    }

    private Hand independent(long id, ApplicationAct act) {
        Hand hand = cases.hand(CaseRole.APPROVER);
        FourEyes.require(cases.deeds(id), act, hand.subject());
        return hand;
    }

    private void tell(NoticeEvent event, Application application) {
        notices.tell(event, cases.definition(application), application, cases.answers(application));
    }
}
