package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignActs;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignRow;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignEvent;
import jp.fujimado.announcement.entity.CampaignLifecycle;
import jp.fujimado.identity.Official;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.identity.boundary.Officials;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.JapaneseDate;

/** Campaigns as lists and pages show them. */
@ApplicationScoped
public class CampaignSheets {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignDoor door;

    @Inject
    CampaignBook book;

    @Inject
    CampaignCheck check;

    @Inject
    SegmentWords words;

    @Inject
    SegmentCounter counter;

    @Inject
    Departments departments;

    @Inject
    Officials officials;

    @Inject
    Destinations destinations;

    public CampaignRow row(Campaign campaign) {
        return new CampaignRow(
                campaign.id(),
                campaign.title(),
                campaign.state(),
                departments.of(campaign.department()).name(),
                campaign.createdByName(),
                campaign.plan().isAutomatic(),
                campaign.savedAt(),
                campaign.startsAt(),
                campaign.counted());
    }

    public CampaignSheet sheet(Campaign campaign) {
        List<CampaignEvent> history = book.history(campaign);
        SegmentCheck.Result read = check.segment(campaign);
        List<Official> approvers = officials.holding(campaign.department(), "campaign.approve");
        String destination = campaign.plan().destination();
        return new CampaignSheet(
                row(campaign),
                campaign.revision(),
                SegmentJson.read(campaign.segment()),
                read.problems().isEmpty() ? words.sentence(read.segment()) : "",
                book.texts(campaign),
                campaign.plan(),
                campaign.plan().isAutomatic() ? rule(campaign.plan()) : null,
                campaign.plan().isAutomatic() ? told(campaign) : null,
                destination.isEmpty() ? null : destinations.titles().getOrDefault(destination, destination),
                growth(campaign, read.segment()),
                history.stream().map(CampaignEvent::row).toList(),
                acts(campaign, history),
                approvers.stream()
                        .filter(one -> !hasWritten(history, one.subject()))
                        .map(Official::name)
                        .toList());
    }

    /** When it goes out, in words; says so while the numbers are still to be typed. */
    private static String rule(CampaignPlan plan) {
        boolean open = (plan.rule().hasMonths() && plan.months().isBlank())
                || (plan.rule().hasDays() && plan.days().isBlank());
        if (open) {
            return Sentences.say("announcement.rule.open");
        }
        boolean sameDay =
                plan.rule().hasDay() && Width.narrow(plan.days().strip()).equals("0");
        return Sentences.say(
                "announcement.rule." + plan.rule() + (sameDay ? ".same" : ".text"), plan.months(), plan.days());
    }

    private String told(Campaign campaign) {
        long messages = em.createQuery(
                        "select count(o) from NoticeOccurrence o where o.campaignId = :campaign", Long.class)
                .setParameter("campaign", campaign.id())
                .getSingleResult();
        return campaign.ranOn() == null
                ? null
                : Sentences.say(
                        "announcement.told", SegmentCount.inWords(messages), JapaneseDate.western(campaign.ranOn()));
    }

    /** The frozen list is what is sent; whoever has come or gone since is only said. */
    private String growth(Campaign campaign, Segment segment) {
        boolean waits = campaign.state() == CampaignState.ASKED || campaign.state() == CampaignState.APPROVED;
        if (!waits || campaign.counted() == null || campaign.plan().isAutomatic()) {
            return "";
        }
        long now = counter.count(segment);
        String before = SegmentCount.inWords(campaign.counted());
        return SegmentCount.inWords(now).equals(before)
                ? ""
                : Sentences.say("announcement.growth", SegmentCount.inWords(now), before);
    }

    private CampaignActs acts(Campaign campaign, Collection<CampaignEvent> history) {
        boolean writes = door.may(campaign, "campaign.write");
        boolean sends = door.may(campaign, "campaign.send");
        boolean stops = door.may(campaign, "campaign.stop");
        boolean judges = door.may(campaign, "campaign.approve") && may(campaign, CampaignAct.APPROVE);
        boolean hasWritten = hasWritten(history, door.hand().subject());
        return new CampaignActs(
                writes && may(campaign, CampaignAct.EDIT),
                writes && may(campaign, CampaignAct.ASK),
                judges && !hasWritten,
                judges && hasWritten,
                sends && may(campaign, CampaignAct.START),
                stops && may(campaign, CampaignAct.PAUSE),
                sends && may(campaign, CampaignAct.RESUME),
                stops && may(campaign, CampaignAct.CANCEL));
    }

    private static boolean may(Campaign campaign, CampaignAct act) {
        return CampaignLifecycle.allows(campaign.state(), act);
    }

    private static boolean hasWritten(Collection<CampaignEvent> history, String subject) {
        return history.stream()
                .anyMatch(deed -> deed.act().isWriting() && deed.actorSubject().equals(subject));
    }
}
