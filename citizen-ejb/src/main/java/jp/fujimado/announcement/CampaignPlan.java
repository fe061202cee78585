package jp.fujimado.announcement;

import java.io.Serializable;
import java.util.Set;
import jp.fujimado.notification.Channel;

/**
 * How and when a campaign goes out, as typed; nothing is normalised yet.
 *
 * @param topic code of what it is about
 * @param channels where it goes besides the inbox
 * @param destination code of the procedure or appointment it leads to; empty without one
 * @param dueDay day for {@code {{期日}}}; may be empty
 * @param startDay day on which it goes out; empty for at once
 * @param startTime time of that day
 * @param urgentReason why it does not wait for the morning; empty when it does
 * @param rule null for a campaign that goes out once
 * @param months of {@link NoticeRule#CHILD_AGE}
 * @param days of the other rules
 */
public record CampaignPlan(
        String topic,
        Set<Channel> channels,
        String destination,
        String dueDay,
        String startDay,
        String startTime,
        String urgentReason,
        NoticeRule rule,
        String months,
        String days)
        implements Serializable {

    /** Whether it goes out again and again by a rule. */
    public boolean isAutomatic() {
        return rule != null;
    }
}
