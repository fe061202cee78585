package jp.fujimado.announcement.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.control.CampaignDoor;
import jp.fujimado.announcement.control.CampaignTrail;
import jp.fujimado.announcement.control.SegmentCheck;
import jp.fujimado.announcement.control.SegmentCounter;
import jp.fujimado.announcement.control.SegmentJson;
import jp.fujimado.announcement.control.SegmentWords;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.SavedSegment;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.Sentences;
import jp.fujimado.shared.text.TypedText;

/** Choosing people: what can be chosen, how many that are, and choices that the department keeps. */
@Stateless
public class StaffSegmentService {

    private static final String WRITE = "campaign.write";
    private static final int NAME = 60;

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignDoor door;

    @Inject
    SegmentCheck check;

    @Inject
    SegmentCounter counter;

    @Inject
    SegmentWords words;

    @Inject
    Residents residents;

    @Inject
    CampaignTrail trail;

    /** What a notice can be for: only who has agreed to it can get it. */
    @RequiresPermission(WRITE)
    public List<ConsentPurpose> purposes() {
        return residents.announcementPurposes();
    }

    /** What can be chosen for a criterion: label by code. */
    @RequiresPermission(WRITE)
    public Map<String, String> choices(Criterion criterion) {
        return words.choices(criterion);
    }

    /**
     * How many people the segment concerns now, counted by the database. Who was told which number of which people goes on
     * record, once a day for each choice and number.
     */
    @RequiresPermission(WRITE)
    public SegmentCount count(long campaign, Segment typed) {
        Campaign draft = door.look(campaign, WRITE);
        SegmentCheck.Result read = check.read(typed);
        if (!read.problems().isEmpty()) {
            return new SegmentCount("", "", false);
        }
        String sentence = words.sentence(read.segment());
        String people = SegmentCount.inWords(counter.count(read.segment()));
        trail.count(draft, people + ": " + sentence);
        return new SegmentCount(sentence, people, true);
    }

    /** Choices that the campaign's department keeps: name by number. */
    @RequiresPermission(WRITE)
    public Map<String, String> kept(long campaign) {
        Map<String, String> names = new LinkedHashMap<>();
        em.createQuery(
                        "select s from SavedSegment s where s.department = :department order by s.name",
                        SavedSegment.class)
                .setParameter("department", door.look(campaign, WRITE).department())
                .getResultList()
                .forEach(one -> names.put(String.valueOf(one.id()), one.name()));
        return names;
    }

    /**
     * Keeps the choice under a name; one of the same name is replaced.
     *
     * @throws InvalidInput without a name, or when the choice is not complete
     */
    @RequiresPermission(WRITE)
    public void keep(long campaign, String name, Segment typed) {
        Campaign draft = door.look(campaign, WRITE);
        String called = TypedText.trimmed(name == null ? "" : name);
        if (called.isEmpty() || TypedText.isLongerThan(NAME, called) || TypedText.hasUnusable(called)) {
            throw new InvalidInput(List.of(
                    new InputProblem("segmentName", Sentences.say("announcement.segment.problem.name", "" + NAME))));
        }
        String json = SegmentJson.write(check.read(typed).orThrow());
        em.createQuery(
                        "select s from SavedSegment s where s.department = :department and s.name = :name",
                        SavedSegment.class)
                .setParameter("department", draft.department())
                .setParameter("name", called)
                .getResultList()
                .forEach(em::remove);
        em.flush();
        em.persist(new SavedSegment(draft.department(), called, json, door.hand()));
        trail.note("campaign.keep-segment", draft, called);
    }

    /**
     * A choice that the campaign's department keeps.
     *
     * @throws NotFound when there is none, or another department keeps it
     */
    @RequiresPermission(WRITE)
    public Segment use(long campaign, long kept) {
        SavedSegment saved = em.find(SavedSegment.class, kept);
        if (saved == null
                || !saved.department().equals(door.look(campaign, WRITE).department())) {
            throw new NotFound("shared.not-found");
        }
        return SegmentJson.read(saved.segment());
    }
}
