package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.fujimado.shared.text.ReaderLanguage;

/**
 * A campaign as its pages show it.
 *
 * @param sentence whom it concerns
 * @param rule when an automatic notice goes out, in words; null for one that goes out once
 * @param told how many messages an automatic notice has led to and until when, in words; null before the first
 * @param destination where it leads, in words; null without one
 * @param growth how the people have changed since approval was asked for, in words; empty when they have not
 * @param approvers names of those who can approve
 */
public record CampaignSheet(
        CampaignRow row,
        int revision,
        Segment segment,
        String sentence,
        Map<ReaderLanguage, CampaignText> texts,
        CampaignPlan plan,
        String rule,
        String told,
        String destination,
        String growth,
        List<CampaignHistoryRow> history,
        CampaignActs acts,
        List<String> approvers)
        implements Serializable {

    public CampaignText text(ReaderLanguage language) {
        return texts.get(language);
    }

    /** Whether an approval was asked for or given, which a change makes void. */
    public boolean isJudged() {
        return row.state() == CampaignState.ASKED || row.state() == CampaignState.APPROVED;
    }

    /** Why it was given back; null when it was not. */
    public String returnComment() {
        return row.state() != CampaignState.RETURNED
                ? null
                : history.stream()
                        .filter(one -> one.act() == CampaignAct.RETURN)
                        .reduce((first, second) -> second)
                        .map(CampaignHistoryRow::note)
                        .orElse(null);
    }

    /** Languages in which nothing was written, so that their readers get the Japanese text. */
    public List<ReaderLanguage> missingLanguages() {
        return texts.values().stream()
                .filter(CampaignText::isEmpty)
                .map(CampaignText::language)
                .toList();
    }

    public Instant savedAt() {
        return row.savedAt();
    }
}
