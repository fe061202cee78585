package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignEvent;
import jp.fujimado.announcement.entity.CampaignHand;
import jp.fujimado.announcement.entity.CampaignTextRow;
import jp.fujimado.shared.crypto.Fingerprint;
import jp.fujimado.shared.text.ReaderLanguage;

/** What belongs to a campaign besides its own row: texts, history, and the one number that stands for all of it. */
@ApplicationScoped
public class CampaignBook {

    @PersistenceContext(unitName = "city")
    EntityManager em;

    /** The text in every language; an empty one where nothing was written. */
    public Map<ReaderLanguage, CampaignText> texts(Campaign campaign) {
        Map<ReaderLanguage, CampaignText> texts = new EnumMap<>(ReaderLanguage.class);
        for (ReaderLanguage language : ReaderLanguage.values()) {
            texts.put(language, new CampaignText(language, "", "", ""));
        }
        rows(campaign).forEach(row -> texts.put(row.language(), row.text()));
        return texts;
    }

    public void write(Campaign campaign, Collection<CampaignText> texts) {
        List<CampaignTextRow> rows = rows(campaign);
        for (CampaignText text : texts) {
            CampaignTextRow row = rows.stream()
                    .filter(one -> one.language() == text.language())
                    .findFirst()
                    .orElseGet(() -> added(new CampaignTextRow(campaign.id(), text.language())));
            row.write(text);
        }
    }

    private CampaignTextRow added(CampaignTextRow row) {
        em.persist(row);
        return row;
    }

    private List<CampaignTextRow> rows(Campaign campaign) {
        return em.createQuery(
                        "select t from CampaignTextRow t where t.campaignId = :campaign order by t.language",
                        CampaignTextRow.class)
                .setParameter("campaign", campaign.id())
                .getResultList();
    }

    /** Everything that was done to it, oldest first. */
    public List<CampaignEvent> history(Campaign campaign) {
        return em.createQuery(
                        "select e from CampaignEvent e where e.campaignId = :campaign order by e.id",
                        CampaignEvent.class)
                .setParameter("campaign", campaign.id())
                .getResultList();
    }

    public void note(Campaign campaign, CampaignAct act, CampaignHand hand, String note) {
        em.persist(new CampaignEvent(campaign.id(), act, hand, note));
    }

    /** A row for the first change after another act, or by another person: who saves every second fills no history. */
    public void noteEdit(Campaign campaign, CampaignHand hand) {
        List<CampaignEvent> history = history(campaign);
        CampaignEvent last = history.isEmpty() ? null : history.get(history.size() - 1);
        boolean goesOn = last != null
                && last.act() == CampaignAct.EDIT
                && last.actorSubject().equals(hand.subject());
        if (!goesOn) {
            note(campaign, CampaignAct.EDIT, hand, null);
        }
    }

    /** SHA-256 of everything that decides who gets what, when and where. */
    public String hash(Campaign campaign) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("department", campaign.department())
                .add("segment", campaign.segment())
                .add("plan", plan(campaign.plan()));
        texts(campaign)
                .forEach((language, text) -> json.add(
                        language.name(),
                        Json.createArrayBuilder(List.of(text.subject(), text.body(), text.shortText()))));
        return Fingerprint.of(json.build().toString());
    }

    private static JsonObjectBuilder plan(CampaignPlan plan) {
        return Json.createObjectBuilder()
                .add("topic", plan.topic())
                .add(
                        "channels",
                        Json.createArrayBuilder(plan.channels().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()))
                .add("destination", plan.destination())
                .add("due", plan.dueDay())
                .add("start", plan.startDay() + " " + plan.startTime())
                .add("urgent", plan.urgentReason())
                .add("rule", String.valueOf(plan.rule()))
                .add("months", plan.months())
                .add("days", plan.days());
    }
}
