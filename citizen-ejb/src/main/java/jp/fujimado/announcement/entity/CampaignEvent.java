package jp.fujimado.announcement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignHistoryRow;
import jp.fujimado.announcement.CampaignWork.CampaignNews;

/** One thing that happened to a campaign; never changed. */
@Entity
@Table(name = "campaign_event")
public class CampaignEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_event_seq")
    @SequenceGenerator(name = "campaign_event_seq", sequenceName = "campaign_event_seq")
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private CampaignAct act;

    @Column(name = "actor_subject")
    private String actorSubject;

    @Column(name = "actor_name")
    private String actorName;

    private String note;

    protected CampaignEvent() {}

    /** @param note comment in words; may be null */
    public CampaignEvent(long campaignId, CampaignAct act, CampaignHand hand, String note) {
        this.campaignId = campaignId;
        this.act = act;
        actorSubject = hand.subject();
        actorName = hand.name();
        occurredAt = hand.at();
        this.note = note;
    }

    public CampaignAct act() {
        return act;
    }

    public String actorSubject() {
        return actorSubject;
    }

    public CampaignHistoryRow row() {
        return new CampaignHistoryRow(occurredAt, act, actorName, note);
    }

    /** The same for somebody who has written in the campaign. */
    public CampaignNews news(Campaign campaign) {
        return new CampaignNews(campaign.id(), campaign.title(), act, actorName, occurredAt, note);
    }
}
