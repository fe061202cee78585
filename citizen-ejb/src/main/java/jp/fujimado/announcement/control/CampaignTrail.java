package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.audit.boundary.AuditTrail;

/** What is done to a campaign, on record. */
@ApplicationScoped
public class CampaignTrail {

    @Inject
    AuditTrail trail;

    /** @param act code of the act, for example {@code campaign.test} */
    public void note(String act, Campaign campaign) {
        note(act, campaign, campaign.title());
    }

    public void note(String act, Campaign campaign, String detail) {
        entry(act, campaign, detail).write();
    }

    /** A step of its way, {@code campaign.approve} for example. */
    public void step(CampaignAct act, Campaign campaign, String detail) {
        note("campaign." + act.name().toLowerCase(Locale.ROOT), campaign, detail);
    }

    /** That the official was told how many these people are; once a day. */
    public void count(Campaign campaign, String told) {
        entry("campaign.count", campaign, told).writeOnceADay();
    }

    /** A look at the person as an example of its readers. */
    public void example(Campaign campaign, long account) {
        entry("campaign.example", campaign, campaign.title()).of(account).write();
    }

    private AuditTrail.Entry entry(String act, Campaign campaign, String detail) {
        return trail.act(act)
                .department(campaign.department())
                .target("campaign", campaign.id())
                .detail(detail);
    }
}
