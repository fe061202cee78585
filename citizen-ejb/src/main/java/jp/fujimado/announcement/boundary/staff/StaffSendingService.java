package jp.fujimado.announcement.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignResult;
import jp.fujimado.announcement.FailureRow;
import jp.fujimado.announcement.control.CampaignBook;
import jp.fujimado.announcement.control.CampaignDoor;
import jp.fujimado.announcement.control.CampaignMailings;
import jp.fujimado.announcement.control.CampaignResults;
import jp.fujimado.announcement.control.CampaignTrail;
import jp.fujimado.announcement.control.UndeliveredCsv;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.csv.CsvFile;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.RequiresPermission;

/** A campaign on its way: off, held, on again, given up; and what became of it. */
@Stateless
public class StaffSendingService {

    private static final String READ = "campaign.read";
    private static final String SEND = "campaign.send";
    private static final String STOP = "campaign.stop";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignDoor door;

    @Inject
    CampaignBook book;

    @Inject
    Mailings mailings;

    @Inject
    CampaignMailings onItsWay;

    @Inject
    CampaignResults results;

    @Inject
    CampaignTrail trail;

    /**
     * Sends what was approved, to the list that was frozen; an automatic notice is on from now on.
     *
     * @throws Conflict when it is not what was approved
     */
    @RequiresPermission(SEND)
    public void start(long id, int revision) {
        Campaign campaign = door.act(id, revision, SEND);
        campaign.start(book.hash(campaign));
        if (campaign.mailingId() != null) {
            mailings.start(campaign.mailingId());
        }
        done(campaign, CampaignAct.START);
    }

    /** Nothing more leaves the house until it is resumed. */
    @RequiresPermission(STOP)
    public void pause(long id, int revision) {
        Campaign campaign = door.act(id, revision, STOP);
        campaign.turn(CampaignAct.PAUSE);
        onItsWay.pause(campaign);
        done(campaign, CampaignAct.PAUSE);
    }

    @RequiresPermission(SEND)
    public void resume(long id, int revision) {
        Campaign campaign = door.act(id, revision, SEND);
        campaign.turn(CampaignAct.RESUME);
        onItsWay.resume(campaign);
        done(campaign, CampaignAct.RESUME);
    }

    /** Gives it up for good: what has not left the house yet stays there. */
    @RequiresPermission(STOP)
    public void cancel(long id, int revision) {
        Campaign campaign = door.act(id, revision, STOP);
        campaign.turn(CampaignAct.CANCEL);
        onItsWay.cancel(campaign);
        done(campaign, CampaignAct.CANCEL);
    }

    /** What became of it so far; null when nothing has gone out. */
    @RequiresPermission(READ)
    public CampaignResult result(long id) {
        return results.of(door.look(id, READ));
    }

    /**
     * What did not get through, with names as far as the official may see them; goes on record. Nothing before it goes out.
     */
    @RequiresPermission(READ)
    public Page<FailureRow> failures(long id, String after, int size) {
        return failures(door.look(id, READ), after, size, "campaign.failures");
    }

    /** The same list for a spreadsheet, {@value UndeliveredCsv#LIMIT} rows at most. */
    @RequiresPermission(READ)
    public CsvFile failuresCsv(long id) {
        Campaign campaign = door.look(id, READ);
        return UndeliveredCsv.write(
                id,
                failures(campaign, null, UndeliveredCsv.LIMIT + 1, "campaign.failures-csv")
                        .rows());
    }

    private Page<FailureRow> failures(Campaign campaign, String after, int size, String action) {
        List<Long> sent = onItsWay.reported(campaign);
        if (sent.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        trail.note(action, campaign);
        return results.failures(sent, after, size);
    }

    private void done(Campaign campaign, CampaignAct act) {
        em.flush();
        book.note(campaign, act, door.hand(), null);
        trail.step(act, campaign, campaign.title());
    }
}
