package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.fujimado.audit.boundary.AuditTrail;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.resident.Visit;

/** What is done to an application on the applicant's side, on record: by herself, or by an official for her. */
@ApplicationScoped
public class EntryTrail {

    @Inject
    AuditTrail trail;

    /**
     * @param act code of the act, for example {@code application.submit}; of an official {@code behalf.submit}
     * @param visit in which an official does it; null when the applicant does it herself
     */
    public void note(String act, Application application, Visit visit, String detail) {
        if (visit == null) {
            trail.act(act)
                    .of(application.accountId())
                    .department(application.department())
                    .target("application", application.id())
                    .detail(detail)
                    .write();
            return;
        }
        String words = "visit " + visit.id() + " " + visit.channel();
        trail.act("behalf." + act.substring(act.indexOf('.') + 1))
                .of(application.accountId())
                .department(visit.department())
                .target("application", application.id())
                .detail(detail == null ? words : detail + ": " + words)
                .write();
    }
}
