package jp.fujimado.announcement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.shared.text.ReaderLanguage;

/** A campaign's message in one language, as it was typed. */
@Entity
@Table(name = "campaign_text")
public class CampaignTextRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_text_seq")
    @SequenceGenerator(name = "campaign_text_seq", sequenceName = "campaign_text_seq")
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Enumerated(EnumType.STRING)
    private ReaderLanguage language;

    private String subject;

    @Lob
    private String body;

    @Lob
    @Column(name = "short_text")
    private String shortText;

    protected CampaignTextRow() {}

    public CampaignTextRow(long campaignId, ReaderLanguage language) {
        this.campaignId = campaignId;
        this.language = language;
    }

    public void write(CampaignText text) {
        subject = text.subject();
        body = text.body();
        shortText = text.shortText();
    }

    public ReaderLanguage language() {
        return language;
    }

    /** Oracle keeps nothing where nothing was typed. */
    public CampaignText text() {
        return new CampaignText(language, orEmpty(subject), orEmpty(body), orEmpty(shortText));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
