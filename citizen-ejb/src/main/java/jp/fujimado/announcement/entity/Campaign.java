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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.error.Conflict;

/** A notice to a choice of people, from its draft to its result (お知らせ配信). */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_seq")
    @SequenceGenerator(name = "campaign_seq", sequenceName = "campaign_seq")
    private Long id;

    private String department;

    private String title;

    @Enumerated(EnumType.STRING)
    private CampaignState state = CampaignState.DRAFT;

    @Lob
    private String segment;

    private String topic;

    private String channels;

    private String destination;

    @Column(name = "due_day")
    private String dueDay;

    @Column(name = "start_day")
    private String startDay;

    @Column(name = "start_time")
    private String startTime;

    @Column(name = "urgent_reason")
    private String urgentReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_rule")
    private NoticeRule rule;

    @Column(name = "rule_months")
    private String ruleMonths;

    @Column(name = "rule_days")
    private String ruleDays;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Column(name = "content_hash")
    private String contentHash;

    /** People as they could be counted when the approval was asked for. */
    @Column(name = "counted")
    private Long counted;

    @Column(name = "starts_at")
    private Instant startsAt;

    /** Last day for which an automatic notice looked for people. */
    @Column(name = "ran_on")
    private LocalDate ranOn;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private String createdByName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private int version;

    protected Campaign() {}

    public Campaign(String department, String title, String segment, CampaignHand hand) {
        this.department = department;
        this.title = title;
        this.segment = segment;
        createdBy = hand.subject();
        createdByName = hand.name();
        createdAt = hand.at();
        savedAt = hand.at();
        channels = "";
    }

    /** @throws Conflict when somebody has changed it since the page was drawn */
    public void requireRevision(int seen) {
        if (seen != version) {
            throw new Conflict("shared.changed-meanwhile");
        }
    }

    /** A change begins: an approval that was asked for or given is void from now on. */
    public void edit(Instant now) {
        state = CampaignLifecycle.next(state, CampaignAct.EDIT);
        contentHash = null;
        counted = null;
        startsAt = null;
        savedAt = now;
    }

    public void concerns(String segmentJson) {
        segment = segmentJson;
    }

    public void isCalled(String words) {
        title = words;
    }

    public void goes(CampaignPlan plan) {
        topic = plan.topic();
        channels = plan.channels().stream().map(Channel::name).sorted().collect(Collectors.joining(" "));
        destination = plan.destination();
        dueDay = plan.dueDay();
        startDay = plan.startDay();
        startTime = plan.startTime();
        urgentReason = plan.urgentReason();
        rule = plan.rule();
        ruleMonths = plan.months();
        ruleDays = plan.days();
    }

    /**
     * The list is frozen and somebody else is asked.
     *
     * @param mailing with the frozen list; null for an automatic notice, which has a list each night
     * @param hash of what would be sent
     * @param count people as they can be counted now
     */
    public void ask(Long mailing, String hash, long count) {
        state = CampaignLifecycle.next(state, CampaignAct.ASK);
        mailingId = mailing;
        contentHash = hash;
        counted = count;
    }

    /**
     * Somebody else agrees to exactly this content.
     *
     * @param deeds everything that was done to it so far
     * @param hash of what the approver has seen
     * @throws WriterCannotApprove when the person has had a part in it
     * @throws Conflict when it is not what was asked for
     */
    public void approve(CampaignHand hand, Collection<CampaignEvent> deeds, String hash, Instant at) {
        requireOther(hand, deeds);
        requireContent(hash);
        state = CampaignLifecycle.next(state, CampaignAct.APPROVE);
        startsAt = at;
    }

    /** Gives it back to its writer; who has had a part in it does not judge it either. */
    public void giveBack(CampaignHand hand, Collection<CampaignEvent> deeds) {
        requireOther(hand, deeds);
        state = CampaignLifecycle.next(state, CampaignAct.RETURN);
        contentHash = null;
    }

    private static void requireOther(CampaignHand hand, Collection<CampaignEvent> deeds) {
        if (deeds.stream()
                .anyMatch(deed -> deed.act().isWriting() && deed.actorSubject().equals(hand.subject()))) {
            throw new WriterCannotApprove();
        }
    }

    private void requireContent(String hash) {
        if (contentHash == null || !contentHash.equals(hash)) {
            throw new Conflict("announcement.approval-void");
        }
    }

    /** @throws Conflict when the content is not what was approved */
    public void start(String hash) {
        requireContent(hash);
        state = CampaignLifecycle.next(state, CampaignAct.START);
    }

    /** One of the acts that change nothing but the state. */
    public void turn(CampaignAct act) {
        state = CampaignLifecycle.next(state, act);
    }

    public void ran(LocalDate day) {
        ranOn = day;
    }

    public Long id() {
        return id;
    }

    public String department() {
        return department;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public CampaignState state() {
        return state;
    }

    public String segment() {
        return segment;
    }

    public CampaignPlan plan() {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        if (channels != null && !channels.isEmpty()) {
            Arrays.stream(channels.split(" ")).map(Channel::valueOf).forEach(chosen::add);
        }
        return new CampaignPlan(
                orEmpty(topic),
                chosen,
                orEmpty(destination),
                orEmpty(dueDay),
                orEmpty(startDay),
                orEmpty(startTime),
                orEmpty(urgentReason),
                rule,
                orEmpty(ruleMonths),
                orEmpty(ruleDays));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    public Long mailingId() {
        return mailingId;
    }

    public String contentHash() {
        return contentHash;
    }

    public Long counted() {
        return counted;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public LocalDate ranOn() {
        return ranOn;
    }

    public String createdByName() {
        return createdByName;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int revision() {
        return version;
    }
}
