package jp.fujimado.announcement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.NoticeOccurrence;
import jp.fujimado.announcement.entity.NoticeOccurrence.Occasion;
import jp.fujimado.identity.AccountCard;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.notification.Facts;
import jp.fujimado.notification.MailingText;
import jp.fujimado.notification.NewMailing;
import jp.fujimado.notification.Selection;
import jp.fujimado.notification.boundary.Mailings;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.text.TypedText;

/** Hands campaigns over to the outbox: texts as written, lists as frozen. */
@ApplicationScoped
public class Dispatch {

    private static final String RECIPIENTS = "select o.account_id, r.language, r.family_name || ' ' || r.given_name"
            + " person_name, o.child_name, o.due_on from notice_occurrence o join resident r"
            + " on r.account_id = o.account_id where o.mailing_id = ?";

    /** Stands for a child in a test. */
    private static final String CHILD = "花子さん";

    /** So many accounts are asked for at once. */
    private static final int CHUNK = 500;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignBook book;

    @Inject
    SegmentCounter segments;

    @Inject
    Departments departments;

    @Inject
    Mailings mailings;

    @Inject
    Clock clock;

    /** What the campaign says. */
    public NewMailing mailing(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        return new NewMailing(
                plan.topic(),
                departments.of(campaign.department()).name(),
                Destinations.path(plan.destination()),
                book.texts(campaign).values().stream()
                        .filter(text -> !text.isEmpty())
                        .map(text -> new MailingText(
                                text.language(),
                                TypedText.trimmed(text.subject()),
                                TypedText.trimmed(text.body()),
                                TypedText.trimmed(text.shortText().isBlank() ? text.subject() : text.shortText())))
                        .toList(),
                plan.channels(),
                SegmentJson.read(campaign.segment()).purpose(),
                plan.urgentReason().isBlank() ? null : TypedText.trimmed(plan.urgentReason()));
    }

    /**
     * A mail to the official herself, with invented values in the place of the placeholders.
     *
     * @throws RuleViolation when her login has no mail address
     */
    public void test(Campaign campaign, AccountCard self) {
        if (self.email() == null) {
            throw new RuleViolation("announcement.no-mail");
        }
        NewMailing content = mailing(campaign);
        content.texts()
                .forEach(text -> mailings.testSend(
                        content,
                        new Facts(text.language(), self.displayName(), CHILD, LocalDate.now(clock)),
                        self.email()));
    }

    /** The mailing of a campaign. */
    public record Frozen(long mailing, long recipients) {}

    /** Writes down the texts and the list of a campaign that goes out once. */
    public Frozen freeze(Campaign campaign, Segment segment) {
        NewMailing content = mailing(campaign);
        long mailing;
        if (campaign.mailingId() == null) {
            mailing = mailings.create(content);
        } else {
            mailing = campaign.mailingId();
            mailings.retext(mailing, content);
        }
        SegmentSql.Statement list = segments.sql(segment).recipients(CampaignCheck.dueOn(campaign.plan()));
        return new Frozen(mailing, mailings.freeze(mailing, new Selection(list.sql(), list.values())));
    }

    /** Sends an automatic notice to those whom it concerns and who have not had it for this; tells how many they are. */
    public int send(Campaign campaign, List<Occasion> occasions) {
        Set<String> had = had(campaign, occasions);
        List<Occasion> open =
                occasions.stream().filter(one -> had.add(key(one))).toList();
        for (List<Occasion> round : rounds(open)) {
            long mailing = mailings.create(mailing(campaign));
            round.forEach(one -> em.persist(new NoticeOccurrence(campaign.id(), one, mailing, clock.instant())));
            em.flush();
            mailings.freeze(mailing, new Selection(RECIPIENTS, List.of(mailing)));
            mailings.start(mailing);
        }
        return open.size();
    }

    private Set<String> had(Campaign campaign, List<Occasion> occasions) {
        List<Long> accounts =
                occasions.stream().map(Occasion::accountId).distinct().toList();
        Set<String> had = new HashSet<>();
        for (int i = 0; i < accounts.size(); i += CHUNK) {
            em.createQuery(
                            "select o.accountId, o.occasion from NoticeOccurrence o where o.campaignId = :campaign"
                                    + " and o.accountId in :accounts",
                            Object[].class)
                    .setParameter("campaign", campaign.id())
                    .setParameter("accounts", accounts.subList(i, Math.min(accounts.size(), i + CHUNK)))
                    .getResultList()
                    .forEach(row -> had.add(row[0] + " " + row[1]));
        }
        return had;
    }

    private static String key(Occasion one) {
        return one.accountId() + " " + one.occasion();
    }

    /** A mailing has everybody once: a second occasion of the same person goes into the next one. */
    private static List<List<Occasion>> rounds(List<Occasion> occasions) {
        Map<Long, Integer> seen = new HashMap<>();
        Map<Integer, List<Occasion>> rounds =
                occasions.stream().collect(Collectors.groupingBy(one -> seen.merge(one.accountId(), 1, Integer::sum)));
        return new ArrayList<>(rounds.values());
    }
}
