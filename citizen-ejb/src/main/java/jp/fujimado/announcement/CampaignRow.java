package jp.fujimado.announcement;

import java.io.Serializable;
import java.time.Instant;

/**
 * A campaign in a list.
 *
 * @param automatic whether it goes out again and again by a rule
 * @param startsAt when it goes out by itself; null without a time
 * @param people how many it concerned when approval was asked for, as officials may count them; null before
 */
public record CampaignRow(
        long id,
        String title,
        CampaignState state,
        String departmentName,
        String createdByName,
        boolean automatic,
        Instant savedAt,
        Instant startsAt,
        Long people)
        implements Serializable {

    /** Number of people in words; empty before approval was asked for. */
    public String peopleText() {
        return people == null ? "" : SegmentCount.inWords(people);
    }
}
