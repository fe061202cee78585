package jp.fujimado.procedure.review.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.control.ApplicationNotices;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.FourEyes;
import jp.fujimado.procedure.application.entity.Hand;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.review.control.CaseDoor;
import jp.fujimado.procedure.review.control.CaseRecorder;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.OfficialWords;

/**
 * Assessing a case (審査), never by somebody who has entered it for the applicant. Every act carries the revision that the page was drawn from and throws {@link Conflict} when
 * the case has changed since.
 */
@Stateless
public class StaffAssessmentService {

    private static final String ASSESS = "case.assess";

    @Inject
    CaseDoor door;

    @Inject
    CaseFiles cases;

    @Inject
    CaseRecorder recorder;

    @Inject
    ApplicationNotices notices;

    /** Takes the case over: from now on the acting official is its assessor. */
    @RequiresPermission(ASSESS)
    public void start(long id, int revision) {
        Application application = door.act(id, revision, ASSESS);
        recorder.record(application, application.startAssessment(independent(id, ApplicationAct.START_ASSESSMENT)));
    }

    /** Asks the citizen to mend something; she gets the reason as message and mail. */
    @RequiresPermission(ASSESS)
    public void returnForCorrection(long id, int revision, String reason) {
        Application application = door.act(id, revision, ASSESS);
        Hand hand = independent(id, ApplicationAct.RETURN_FOR_CORRECTION);
        String words = OfficialWords.required("reason", reason);
        recorder.record(application, application.returnForCorrection(words, hand));
        notices.tell(NoticeEvent.RETURNED, cases.definition(application), application, cases.answers(application));
    }

    /** Proposes to grant or to refuse, and gives the case to the approver. */
    @RequiresPermission(ASSESS)
    public void recommend(long id, int revision, Recommendation proposed, String reason) {
        Application application = door.act(id, revision, ASSESS);
        Hand hand = independent(id, ApplicationAct.RECOMMEND);
        String words = OfficialWords.required("reason", reason);
        recorder.record(application, application.recommend(proposed, words, hand));
    }

    private Hand independent(long id, ApplicationAct act) {
        Hand hand = cases.hand(CaseRole.ASSESSOR);
        FourEyes.require(cases.deeds(id), act, hand.subject());
        return hand;
    }
}
