package jp.fujimado.procedure.application.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.CaseRole;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.procedure.application.entity.ApplicationEntry;
import jp.fujimado.resident.Visit;
import jp.fujimado.resident.boundary.Visits;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.error.RuleViolation;

/**
 * Lets an official reach the applications of the person she acts for, and nobody else's; a draft that the person writes
 * herself is nobody's business before she hands it in.
 */
@ApplicationScoped
public class BehalfDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Visits visits;

    @Inject
    CaseFiles cases;

    /**
     * The official's own visit.
     *
     * @throws NotFound when it does not exist or is a colleague's
     * @throws RuleViolation when it is over, or the person's address is hidden from this official
     */
    public Visit visit(long id) {
        return visits.open(id);
    }

    /** The application, to be looked at. */
    public Application look(Visit visit, long id) {
        return shown(cases.own(id, visit.account()));
    }

    /** The application, locked; from now on the official counts as who entered it. */
    public Application write(Visit visit, long id) {
        Application application = shown(cases.ownLocked(id, visit.account()));
        enter(visit, application);
        return application;
    }

    /** Notes, once in a visit, that the official works on it. */
    public void enter(Visit visit, Application application) {
        boolean known = !em.createQuery(
                        "select e.id from ApplicationEntry e where e.applicationId = :application and e.visitId = :visit",
                        Long.class)
                .setParameter("application", application.id())
                .setParameter("visit", visit.id())
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(new ApplicationEntry(application.id(), visit, cases.hand(CaseRole.APPLICANT)));
        }
    }

    private static Application shown(Application application) {
        if (application.status() == ApplicationStatus.DRAFT && application.begunChannel() == null) {
            throw new NotFound("shared.not-found");
        }
        return application;
    }
}
