package jp.fujimado.announcement.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.ExampleReader;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.control.CampaignBook;
import jp.fujimado.announcement.control.CampaignCheck;
import jp.fujimado.announcement.control.CampaignDoor;
import jp.fujimado.announcement.control.CampaignTrail;
import jp.fujimado.announcement.control.Dispatch;
import jp.fujimado.announcement.control.Dispatch.Frozen;
import jp.fujimado.announcement.control.Examples;
import jp.fujimado.announcement.control.Examples.Example;
import jp.fujimado.announcement.control.SegmentCounter;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignHand;
import jp.fujimado.announcement.entity.WriterCannotApprove;
import jp.fujimado.identity.boundary.Accounts;
import jp.fujimado.shared.error.Conflict;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.RuleViolation;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** The way of a campaign past a second pair of eyes: test, asking, approving, giving back. */
@Stateless
public class StaffCampaignApprovalService {

    private static final String WRITE = "campaign.write";
    private static final String APPROVE = "campaign.approve";
    private static final int EXAMPLES = 3;
    private static final int COMMENT = 250;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignDoor door;

    @Inject
    CampaignBook book;

    @Inject
    CampaignCheck check;

    @Inject
    SegmentCounter segments;

    @Inject
    Dispatch dispatch;

    @Inject
    Examples examples;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    CampaignTrail trail;

    /**
     * The campaign as three of its readers would see it; each of them can see that it was looked at. Names are masked for
     * officials who do not look people up.
     */
    @RequiresPermission("campaign.read")
    public List<ExampleReader> examples(long id) {
        Campaign campaign = door.look(id, "campaign.read");
        boolean named = permissions.allowed(currentActor.get(), "resident.read");
        List<Example> found =
                examples.of(check.segment(campaign).orThrow(), CampaignCheck.dueOn(campaign.plan()), EXAMPLES);
        found.forEach(one -> trail.example(campaign, one.account()));
        return found.stream()
                .map(one -> examples.read(campaign, one.facts(), named))
                .toList();
    }

    /**
     * Sends it to the official herself, as it stands, with invented values in the place of the placeholders.
     *
     * @throws RuleViolation when her login has no mail address
     */
    @RequiresPermission(WRITE)
    public void test(long id) {
        Campaign campaign = door.look(id, WRITE);
        List<InputProblem> problems = check.texts(campaign);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        dispatch.test(campaign, accounts.own());
        trail.note("campaign.test", campaign);
    }

    /**
     * Freezes the list and asks somebody else.
     *
     * @throws InvalidInput when something is to be mended
     * @throws RuleViolation when it would concern nobody
     */
    @RequiresPermission(WRITE)
    public void ask(long id, int revision) {
        Campaign campaign = door.act(id, revision, WRITE);
        check.require(campaign);
        Segment segment = check.segment(campaign).orThrow();
        Long mailing = null;
        if (!campaign.plan().isAutomatic()) {
            Frozen frozen = dispatch.freeze(campaign, segment);
            if (frozen.recipients() == 0) {
                throw new RuleViolation("announcement.nobody");
            }
            mailing = frozen.mailing();
        }
        long count = segments.count(segment);
        campaign.ask(mailing, book.hash(campaign), count);
        done(campaign, CampaignAct.ASK, null, String.valueOf(count));
    }

    /**
     * Agrees to what the page has shown.
     *
     * @throws WriterCannotApprove when the official has written or asked herself; goes on record
     * @throws Conflict when anything was changed since
     */
    @RequiresPermission(APPROVE)
    public void approve(long id, int revision) {
        Campaign campaign = door.act(id, revision, APPROVE);
        campaign.approve(
                door.hand(), book.history(campaign), book.hash(campaign), CampaignCheck.startsAt(campaign.plan()));
        done(campaign, CampaignAct.APPROVE, null, campaign.contentHash());
    }

    /**
     * Gives it back to its writer.
     *
     * @throws InvalidInput without a comment
     */
    @RequiresPermission(APPROVE)
    public void giveBack(long id, int revision, String comment) {
        Campaign campaign = door.act(id, revision, APPROVE);
        String words = TypedText.trimmed(comment == null ? "" : comment);
        if (words.isEmpty() || TypedText.isLongerThan(COMMENT, words) || TypedText.hasUnusable(words)) {
            throw new InvalidInput(
                    List.of(new InputProblem("comment", Sentences.say("announcement.problem.comment", "" + COMMENT))));
        }
        campaign.giveBack(door.hand(), book.history(campaign));
        done(campaign, CampaignAct.RETURN, words, words);
    }

    private void done(Campaign campaign, CampaignAct act, String note, String detail) {
        em.flush();
        CampaignHand hand = door.hand();
        book.note(campaign, act, hand, note);
        trail.step(act, campaign, campaign.title() + ": " + detail);
    }
}
