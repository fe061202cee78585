package jp.fujimado.procedure.review.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jp.fujimado.procedure.ApplicationStatus;
import jp.fujimado.procedure.application.entity.Application;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Lets an official reach a case only in a department where the permission is held. */
@ApplicationScoped
public class CaseDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    /**
     * The case, to be looked at.
     *
     * @throws NotFound when it does not exist, is still a draft, or belongs to another department: the answer does not
     *     tell which
     */
    public Application look(long id, String permission) {
        return admitted(em.find(Application.class, id), permission);
    }

    /**
     * The case, locked until the end of the transaction.
     *
     * @param revision what the page was drawn from
     * @throws Conflict when somebody has changed the case since
     */
    public Application act(long id, int revision, String permission) {
        Application application = admitted(em.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE), permission);
        if (application.revision() != revision) {
            throw new Conflict("shared.changed-meanwhile");
        }
        return application;
    }

    /** Whether the acting person holds the permission in the department of the case. */
    public boolean may(Application application, String permission) {
        return permissions.departments(currentActor.get(), permission).contains(application.department());
    }

    private Application admitted(Application found, String permission) {
        if (found == null || found.status() == ApplicationStatus.DRAFT || !may(found, permission)) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
