package jp.fujimado.procedure.review.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.Recommendation;
import jp.fujimado.procedure.application.control.ApplicationNotices;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.definition.NoticeEvent;
import jp.fujimado.procedure.review.control.CaseDoor;
import jp.fujimado.procedure.review.control.CaseRecorder;
import jp.fujimado.procedure.review.control.Reason;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.security.RequiresPermission;

/**
 * Assessing a case (審査). Every act carries the revision that the page was drawn from and throws {@link Conflict} when
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
        recorder.record(application, application.startAssessment(cases.hand(CaseRole.ASSESSOR)));
    }

    /** Asks the citizen to mend something; she gets the reason as message and mail. */
    @RequiresPermission(ASSESS)
    public void returnForCorrection(long id, int revision, String reason) {
        Application application = door.act(id, revision, ASSESS);
        String words = Reason.required("reason", reason);
        recorder.record(application, application.returnForCorrection(words, cases.hand(CaseRole.ASSESSOR)));
        notices.tell(NoticeEvent.RETURNED, cases.definition(application), application, cases.answers(application));
    }

    /** Proposes to grant or to refuse, and gives the case to the approver. */
    @RequiresPermission(ASSESS)
    public void recommend(long id, int revision, Recommendation proposed, String reason) {
        Application application = door.act(id, revision, ASSESS);
        String words = Reason.required("reason", reason);
        recorder.record(application, application.recommend(proposed, words, cases.hand(CaseRole.ASSESSOR)));
    }
}
