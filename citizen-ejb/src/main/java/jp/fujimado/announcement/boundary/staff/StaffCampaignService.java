package jp.fujimado.announcement.boundary.staff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.fujimado.announcement.CampaignAct;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignRow;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.SavedCampaign;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.WritingHint;
import jp.fujimado.announcement.control.CampaignBook;
import jp.fujimado.announcement.control.CampaignCheck;
import jp.fujimado.announcement.control.CampaignDoor;
import jp.fujimado.announcement.control.CampaignLists;
import jp.fujimado.announcement.control.CampaignSheets;
import jp.fujimado.announcement.control.CampaignTrail;
import jp.fujimado.announcement.control.Destinations;
import jp.fujimado.announcement.control.PlainJapanese;
import jp.fujimado.announcement.control.SegmentJson;
import jp.fujimado.announcement.control.TextCheck;
import jp.fujimado.announcement.entity.Campaign;
import jp.fujimado.announcement.entity.CampaignHand;
import jp.fujimado.identity.boundary.Departments;
import jp.fujimado.notification.Channel;
import jp.fujimado.notification.boundary.MailingTopics;
import jp.fujimado.resident.boundary.Residents;
import jp.fujimado.shared.error.InputProblem;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.security.CurrentActor;
import jp.fujimado.shared.security.Permissions;
import jp.fujimado.shared.security.RequiresPermission;
import jp.fujimado.shared.text.ReaderLanguage;

/** Campaigns of a department: list, draft and its steps. Whatever was typed is kept, right or wrong. */
@Stateless
public class StaffCampaignService {

    private static final String READ = "campaign.read";
    private static final String WRITE = "campaign.write";

    @PersistenceContext(unitName = "city")
    EntityManager em;

    @Inject
    CampaignDoor door;

    @Inject
    CampaignBook book;

    @Inject
    CampaignCheck check;

    @Inject
    CampaignSheets sheets;

    @Inject
    CampaignLists lists;

    @Inject
    PlainJapanese plain;

    @Inject
    Residents residents;

    @Inject
    MailingTopics topics;

    @Inject
    Destinations destinations;

    @Inject
    Departments departments;

    @Inject
    CurrentActor currentActor;

    @Inject
    Permissions permissions;

    @Inject
    CampaignTrail trail;

    /** Campaigns of the departments in which the official can see them, newest first. */
    @RequiresPermission(READ)
    public Page<CampaignRow> list(CampaignFilter filter, Long after, int size) {
        return lists.list(filter, after, size);
    }

    /** Departments for which the official can write: name by code. */
    @RequiresPermission(READ)
    public Map<String, String> writable() {
        Map<String, String> names = new LinkedHashMap<>();
        permissions
                .departments(currentActor.get(), WRITE)
                .forEach(code -> names.put(code, departments.of(code).name()));
        return names;
    }

    /** What a notice can be about, by code; people choose by it how they want to be told. */
    @RequiresPermission(READ)
    public Map<String, String> topics() {
        return topics.titles();
    }

    /** Where a notice can lead, by code. */
    @RequiresPermission(READ)
    public Map<String, String> destinations() {
        return destinations.titles();
    }

    /**
     * A new draft.
     *
     * @param rule for an automatic notice; null for one that goes out once
     * @throws NotFound when the official does not write for this department
     */
    @RequiresPermission(WRITE)
    public long start(String department, NoticeRule rule) {
        door.requireDepartment(department, WRITE);
        String purpose = residents.announcementPurposes().get(0).code();
        CampaignHand hand = door.hand();
        Campaign campaign = new Campaign(department, "", SegmentJson.write(Segment.everybody(purpose)), hand);
        campaign.goes(new CampaignPlan("", EnumSet.allOf(Channel.class), "", "", "", "", "", rule, "", ""));
        em.persist(campaign);
        em.flush();
        book.note(campaign, CampaignAct.EDIT, hand, null);
        trail.note("campaign.draft", campaign);
        return campaign.id();
    }

    @RequiresPermission(READ)
    public CampaignSheet sheet(long id) {
        return sheets.sheet(door.look(id, READ));
    }

    /** Characters that the short text may have on the narrowest of these channels. */
    @RequiresPermission(READ)
    public int shortLimit(Set<Channel> channels) {
        return TextCheck.shortLimit(channels);
    }

    /** What could be written more plainly. */
    @RequiresPermission(READ)
    public List<WritingHint> hints(long id) {
        CampaignText text = book.texts(door.look(id, READ)).get(ReaderLanguage.JA);
        List<WritingHint> hints = new ArrayList<>(plain.of("subject-JA", text.subject()));
        hints.addAll(plain.of("body-JA", text.body()));
        return hints;
    }

    /** Keeps who gets it. */
    @RequiresPermission(WRITE)
    public SavedCampaign saveAudience(long id, int revision, String title, Segment segment) {
        return save(id, revision, check::audience, campaign -> {
            campaign.isCalled(title);
            campaign.concerns(SegmentJson.write(segment));
        });
    }

    /** Keeps what is written. */
    @RequiresPermission(WRITE)
    public SavedCampaign saveTexts(long id, int revision, Collection<CampaignText> texts) {
        return save(id, revision, check::texts, campaign -> book.write(campaign, texts));
    }

    /** Keeps when it goes out and where to. */
    @RequiresPermission(WRITE)
    public SavedCampaign savePlan(long id, int revision, CampaignPlan plan) {
        return save(id, revision, check::plan, campaign -> campaign.goes(plan));
    }

    private interface Change {
        void on(Campaign campaign);
    }

    private SavedCampaign save(long id, int revision, Function<Campaign, List<InputProblem>> problems, Change change) {
        Campaign campaign = door.look(id, WRITE);
        if (campaign.revision() != revision) {
            return new SavedCampaign(campaign.revision(), true, campaign.savedAt(), List.of());
        }
        CampaignHand hand = door.hand();
        campaign.edit(hand.at());
        change.on(campaign);
        em.flush();
        book.noteEdit(campaign, hand);
        trail.note("campaign.save", campaign);
        return new SavedCampaign(campaign.revision(), false, campaign.savedAt(), problems.apply(campaign));
    }
}
