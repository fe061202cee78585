package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.fujimado.audit.boundary.AuditTrail;
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

    /** The action in the trail is the act's name, for example {@code case.return-for-correction}. */
    public void record(Application application, ApplicationEvent event) {
        cases.record(event);
        trail.act("case." + event.act().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .of(application.accountId())
                .department(application.department())
                .target("application", application.id())
                .detail(application.receiptNumber())
                .write();
    }
}
