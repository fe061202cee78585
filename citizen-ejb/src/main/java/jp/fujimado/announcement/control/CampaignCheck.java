package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.Placeholder;
import jp.fujimado.notification.boundary.MailingTopics;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;
import jp.fujimado.shared.text.Width;
import jp.fujimado.shared.time.CityClock;
import jp.fujimado.shared.time.JapaneseDate;
import jp.fujimado.shared.time.UnreadableDate;

/** What is still to be mended before a campaign can be sent, step by step of its editor. */
@ApplicationScoped
public class CampaignCheck {

    private static final int TITLE = 100;
    private static final int REASON = 200;
    private static final int MOST_MONTHS = 18 * 12;
    private static final int MOST_DAYS = 365;

    @Inject
    SegmentCheck segments;

    @Inject
    CampaignBook book;

    @Inject
    Destinations destinations;

    @Inject
    MailingTopics topics;

    @Inject
    Clock clock;

    /** The segment as it can be asked; what cannot be read of it is missing. */
    public SegmentCheck.Result segment(Campaign campaign) {
        return segments.read(SegmentJson.read(campaign.segment()));
    }

    /** Who gets it. */
    public List<InputProblem> audience(Campaign campaign) {
        List<InputProblem> problems = new ArrayList<>();
        String title = TypedText.trimmed(campaign.title());
        if (title.isEmpty()) {
            say(problems, "title", "title");
        } else if (TypedText.isLongerThan(TITLE, title) || TypedText.hasUnusable(title)) {
            say(problems, "title", "title-long", String.valueOf(TITLE));
        }
        problems.addAll(segment(campaign).problems());
        return problems;
    }

    /** What is written. */
    public List<InputProblem> texts(Campaign campaign) {
        return new TextCheck(campaign.plan().channels(), hasChild(campaign)).problems(book.texts(campaign));
    }

    private static boolean hasChild(Campaign campaign) {
        Segment segment = SegmentJson.read(campaign.segment());
        return campaign.plan().rule() == NoticeRule.CHILD_AGE
                || segment.conditions().stream()
                        .anyMatch(one -> !one.negated()
                                && (one.criterion() == Criterion.CHILD_AGE || one.criterion() == Criterion.CHILD_BORN));
    }

    /** When and over which channels. */
    public List<InputProblem> plan(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        List<InputProblem> problems = new ArrayList<>();
        if (!topics.titles().containsKey(plan.topic())) {
            say(problems, "topic", "topic");
        }
        if (!plan.destination().isEmpty() && !destinations.titles().containsKey(plan.destination())) {
            say(problems, "destination", "destination");
        }
        if (TypedText.isLongerThan(REASON, plan.urgentReason()) || TypedText.hasUnusable(plan.urgentReason())) {
            say(problems, "urgentReason", "urgent", String.valueOf(REASON));
        }
        boolean saysDay = book.texts(campaign).values().stream().anyMatch(CampaignCheck::saysDay);
        if (plan.isAutomatic()) {
            rule(plan, problems);
            if (saysDay && !plan.rule().hasDay()) {
                say(problems, "rule", "rule-without-day");
            }
        } else {
            due(plan, saysDay, problems);
            start(plan, problems);
        }
        return problems;
    }

    /** Which day it is, is typed after the text. */
    private static boolean saysDay(CampaignText text) {
        return (text.subject() + text.body() + text.shortText()).contains(Placeholder.DUE.mark());
    }

    private static void rule(CampaignPlan plan, List<InputProblem> problems) {
        if (plan.rule().hasMonths() && !isNumber(plan.months(), MOST_MONTHS)) {
            say(problems, "months", "months", String.valueOf(MOST_MONTHS));
        }
        if (plan.rule().hasDays() && !isNumber(plan.days(), MOST_DAYS)) {
            say(problems, "days", "days", String.valueOf(MOST_DAYS));
        }
    }

    private static boolean isNumber(String typed, int most) {
        String digits = Width.narrow(typed.strip());
        return digits.matches("\\d{1,3}") && Integer.parseInt(digits) <= most;
    }

    private static void due(CampaignPlan plan, boolean saysDay, List<InputProblem> problems) {
        if (!plan.dueDay().isBlank()) {
            day("dueDay", plan.dueDay(), problems);
        } else if (saysDay) {
            say(problems, "dueDay", "due-missing");
        }
    }

    private void start(CampaignPlan plan, List<InputProblem> problems) {
        if (plan.startDay().isBlank() && plan.startTime().isBlank()) {
            return;
        }
        LocalDate day = day("startDay", plan.startDay(), problems);
        if (time(plan.startTime()) == null) {
            say(problems, "startTime", "time");
        } else if (day != null && !startsAt(plan).isAfter(clock.instant())) {
            say(problems, "startDay", "past");
        }
    }

    private static LocalDate day(String field, String typed, List<InputProblem> problems) {
        try {
            return JapaneseDate.parse(typed);
        } catch (UnreadableDate unreadable) {
            say(problems, field, "day");
            return null;
        }
    }

    private static LocalTime time(String typed) {
        String text = Width.narrow(typed.strip())
                .replace("時半", ":30")
                .replaceAll("時$", ":00")
                .replace("時", ":");
        try {
            String[] parts = text.replace("分", "").split(":");
            return parts.length == 2 ? LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])) : null;
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    /** When it goes out by itself; null when its writer sends it. Only for a plan without problems. */
    public static Instant startsAt(CampaignPlan plan) {
        return plan.startDay().isBlank()
                ? null
                : JapaneseDate.parse(plan.startDay())
                        .atTime(time(plan.startTime()))
                        .atZone(CityClock.JAPAN)
                        .toInstant();
    }

    /** The day for {@code {{期日}}}; null without one. Only for a plan without problems. */
    public static LocalDate dueOn(CampaignPlan plan) {
        return plan.isAutomatic() || plan.dueDay().isBlank() ? null : JapaneseDate.parse(plan.dueDay());
    }

    /** A number of a rule. Only for a plan without problems. */
    public static int number(String typed) {
        return Integer.parseInt(Width.narrow(typed.strip()));
    }

    /**
     * Everything at once, in the order of the steps.
     *
     * @throws InvalidInput when anything is to be mended
     */
    public void require(Campaign campaign) {
        List<InputProblem> problems = new ArrayList<>();
        of("audience", audience(campaign), problems);
        of("text", texts(campaign), problems);
        of("plan", plan(campaign), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Said far from the field, each names its step. */
    private static void of(String step, List<InputProblem> found, List<InputProblem> all) {
        found.forEach(one ->
                all.add(new InputProblem(one.field(), Sentences.say("announcement.step." + step, one.sentence()))));
    }

    /** Channels that a campaign can use. */
    public static List<Channel> channels() {
        return List.of(Channel.values());
    }

    private static void say(List<InputProblem> problems, String field, String key, Object... arguments) {
        problems.add(new InputProblem(field, Sentences.say("announcement.problem." + key, arguments)));
    }
}
