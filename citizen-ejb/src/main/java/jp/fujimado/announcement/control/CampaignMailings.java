package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.boundary.Mailings;

/** What a campaign has on its way: one mailing, or those that an automatic notice has sent in the last days. */
@ApplicationScoped
public class CampaignMailings {

    /** An older mailing of an automatic notice has left the house long ago. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(14);

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    Mailings mailings;

    @Inject
    Clock clock;

    /** Nothing more of it leaves the house. */
    public void pause(Campaign campaign) {
        each(campaign, Set.of(MailingState.RUNNING), mailings::pause);
    }

    public void resume(Campaign campaign) {
        each(campaign, Set.of(MailingState.PAUSED), mailings::resume);
    }

    /** What has not left the house yet stays there. */
    public void cancel(Campaign campaign) {
        each(campaign, Set.of(MailingState.PREPARED, MailingState.RUNNING, MailingState.PAUSED), mailings::cancel);
    }

    private void each(Campaign campaign, Set<MailingState> states, LongConsumer act) {
        if (!campaign.plan().isAutomatic()) {
            // A mailing that is through in this moment refuses, and so does the campaign.
            one(campaign, act);
            return;
        }
        em
                .createQuery(
                        "select distinct o.mailingId from NoticeOccurrence o where o.campaignId = :campaign"
                                + " and o.createdAt >= :since",
                        Long.class)
                .setParameter("campaign", campaign.id())
                .setParameter("since", clock.instant().minus(ON_ITS_WAY))
                .getResultList()
                .stream()
                .filter(mailing -> states.contains(mailings.state(mailing)))
                .forEach(act::accept);
    }

    private static void one(Campaign campaign, LongConsumer act) {
        if (campaign.mailingId() != null) {
            act.accept(campaign.mailingId());
        }
    }

    /** Whether everything of a campaign that goes out once has left the house. */
    public boolean isThrough(Campaign campaign) {
        return mailings.state(campaign.mailingId()) == MailingState.DONE;
    }
}
