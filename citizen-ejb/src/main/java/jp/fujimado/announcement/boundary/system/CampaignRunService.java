package jp.fujimado.announcement.boundary.system;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.control.CampaignBook;
import jp.fujimado.announcement.control.CampaignMailings;
import jp.fujimado.announcement.control.CampaignTrail;
import jp.fujimado.announcement.control.Dispatch;
import jp.fujimado.announcement.control.Occasions;
import jp.fujimado.announcement.control.Occasions.Span;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignHand;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;

/** What the clock does with campaigns; each in a transaction of its own. */
@Stateless
public class CampaignRunService {

    /** Days that are caught up after the city stood still, or a notice was held; what is older would only confuse. */
    private static final int CAUGHT_UP = 7;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    Dispatch dispatch;

    @Inject
    Occasions occasions;

    @Inject
    Mailings mailings;

    @Inject
    CampaignMailings onItsWay;

    @Inject
    CampaignTrail trail;

    @Inject
    Clock clock;

    /** Approved campaigns whose time has come. */
    @RequiresPermission("campaign.run")
    public List<Long> due() {
        return em.createQuery(
                        "select c.id from Campaign c where c.state = :approved and c.startsAt <= :now order by c.startsAt",
                        Long.class)
                .setParameter("approved", CampaignState.APPROVED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Sends one of them, unless somebody was faster. */
    @RequiresPermission("campaign.run")
    public void start(long id) {
        Campaign campaign = em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (campaign.state() == CampaignState.APPROVED
                && campaign.startsAt() != null
                && !campaign.startsAt().isAfter(clock.instant())) {
            campaign.start(book.hash(campaign));
            mailings.start(campaign.mailingId());
            done(campaign, CampaignAct.START, campaign.title());
        }
    }

    /** Running campaigns that go out once. */
    @RequiresPermission("campaign.run")
    public List<Long> running() {
        return em.createQuery(
                        "select c.id from Campaign c where c.state = :running and c.rule is null order by c.id",
                        Long.class)
                .setParameter("running", CampaignState.RUNNING)
                .getResultList();
    }

    /** Closes one of them when everything has left the house. */
    @RequiresPermission("campaign.run")
    public void finish(long id) {
        Campaign campaign = em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (campaign.state() == CampaignState.RUNNING && onItsWay.isThrough(campaign)) {
            campaign.turn(CampaignAct.FINISH);
            done(campaign, CampaignAct.FINISH, campaign.title());
        }
    }

    /** Automatic notices that have not run today. */
    @RequiresPermission("campaign.run")
    public List<Long> automatic() {
        return em.createQuery(
                        "select c.id from Campaign c where c.state = :running and c.rule is not null"
                                + " and (c.ranOn is null or c.ranOn < :today) order by c.id",
                        Long.class)
                .setParameter("running", CampaignState.RUNNING)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Sends one of them to everybody whom it concerns since it ran last; on its first day, because of that day alone. */
    @RequiresPermission("campaign.run")
    public int run(long id) {
        Campaign campaign = em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = LocalDate.now(clock);
        boolean ran = campaign.ranOn() != null && !campaign.ranOn().isBefore(today);
        if (campaign.state() != CampaignState.RUNNING || ran) {
            return 0;
        }
        LocalDate oldest = today.minusDays(CAUGHT_UP);
        LocalDate after = campaign.ranOn() == null ? today.minusDays(1) : campaign.ranOn();
        Span span = new Span(after.isBefore(oldest) ? oldest : after, today);
        int sent = dispatch.send(campaign, occasions.of(campaign, span));
        campaign.ran(today);
        trail.note("campaign.run", campaign, campaign.title() + ": " + sent);
        return sent;
    }

    private void done(Campaign campaign, CampaignAct act, String detail) {
        CampaignHand clockHand = new CampaignHand("system", Sentences.say("announcement.clock"), clock.instant());
        book.note(campaign, act, clockHand, null);
        trail.step(act, campaign, detail);
    }
}
