package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.procedure.ApplicationAct;
import jp.fujimado.procedure.application.control.CaseFiles;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEvent;

/** Keeps what was done to a case in its history and in the trail. */
@ApplicationScoped
public class CaseRecorder {

    @Inject
    CaseFiles cases;

    @Inject
    AuditTrail trail;

    public void record(Application application, ApplicationEvent event) {
        cases.record(event);
        trail.act(code(event.act()))
                .of(application.accountId())
                .department(application.department())
                .target("application", application.id())
                .detail(application.receiptNumber())
                .write();
    }

    private static String code(ApplicationAct act) {
        return switch (act) {
            case START_ASSESSMENT -> "case.start";
            case RETURN_FOR_CORRECTION -> "case.return";
            case RECOMMEND -> "case.recommend";
            case SEND_BACK -> "case.send-back";
            case APPROVE -> "case.approve";
            case REFUSE -> "case.refuse";
            case SUBMIT, RESUBMIT, WITHDRAW -> throw new IllegalArgumentException(act + " is the citizen's");
        };
    }
}
