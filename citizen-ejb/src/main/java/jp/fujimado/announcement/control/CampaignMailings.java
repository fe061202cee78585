package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.MailingState;
import jp.fujimado.notification.boundary.Mailings;

/** Mailings of a campaign: one, or those that an automatic notice has sent in the last days. */
@ApplicationScoped
public class CampaignMailings {

    /** An older mailing of an automatic notice has left the house long ago. */
    private static final Duration ON_ITS_WAY = Duration.ofDays(14);

    /** What became of older ones says little of how the notice does now. */
    private static final Duration REPORTED = Duration.ofDays(90);

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
        List<Long> sent = sent(campaign, ON_ITS_WAY);
        if (!campaign.plan().isAutomatic()) {
            // A mailing that is through in this moment refuses, and so does the campaign.
            sent.forEach(act::accept);
            return;
        }
        sent.stream()
                .filter(mailing -> states.contains(mailings.state(mailing)))
                .forEach(act::accept);
    }

    /** Those whose results are told: the one, or of an automatic notice those of the last 90 days. */
    public List<Long> reported(Campaign campaign) {
        return sent(campaign, REPORTED);
    }

    private List<Long> sent(Campaign campaign, Duration last) {
        if (!campaign.plan().isAutomatic()) {
            return campaign.mailingId() == null ? List.of() : List.of(campaign.mailingId());
        }
        return em.createQuery(
                        "select distinct o.mailingId from NoticeOccurrence o where o.campaignId = :campaign"
                                + " and o.createdAt >= :since",
                        Long.class)
                .setParameter("campaign", campaign.id())
                .setParameter("since", clock.instant().minus(last))
                .getResultList();
    }

    /** Whether everything of a campaign that goes out once has left the house. */
    public boolean isThrough(Campaign campaign) {
        return mailings.state(campaign.mailingId()) == MailingState.DONE;
    }
}
