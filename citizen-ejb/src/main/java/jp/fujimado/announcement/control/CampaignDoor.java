package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignHand;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.Actor;
import jp.fujimado.shared.security.ActorNames;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;

/** Lets an official reach a campaign only in a department where the permission is held. */
@ApplicationScoped
public class CampaignDoor {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CurrentActor currentActor;

    @Inject
    ActorNames names;

    @Inject
    Permissions permissions;

    @Inject
    Clock clock;

    /**
     * The campaign, to be looked at.
     *
     * @throws NotFound when it does not exist or belongs to another department: the answer does not tell which
     */
    public Campaign look(long id, String permission) {
        return admitted(em.find(Campaign.class, id), permission);
    }

    /**
     * The campaign, locked until the end of the transaction.
     *
     * @param revision what the page was drawn from
     * @throws Conflict when somebody has changed it since
     */
    public Campaign act(long id, int revision, String permission) {
        Campaign campaign = admitted(em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE), permission);
        campaign.requireRevision(revision);
        return campaign;
    }

    /**
     * @throws NotFound when the permission is not held in the department
     */
    public void requireDepartment(String department, String permission) {
        if (!permissions.departments(currentActor.get(), permission).contains(department)) {
            throw new NotFound("shared.not-found");
        }
    }

    /** Whether the acting person holds the permission in the department of the campaign. */
    public boolean may(Campaign campaign, String permission) {
        return permissions.departments(currentActor.get(), permission).contains(campaign.department());
    }

    /** The acting person, now. */
    public CampaignHand hand() {
        Actor actor = currentActor.get();
        return new CampaignHand(actor.subject(), names.nameOf(actor), clock.instant());
    }

    private Campaign admitted(Campaign found, String permission) {
        if (found == null || !may(found, permission)) {
            throw new NotFound("shared.not-found");
        }
        return found;
    }
}
