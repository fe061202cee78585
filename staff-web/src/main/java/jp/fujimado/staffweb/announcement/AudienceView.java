package jp.fujimado.staffweb.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.Criterion;
import jp.fujimado.announcement.SavedCampaign;
import jp.fujimado.announcement.Segment;
import jp.fujimado.announcement.Segment.Group;
import jp.fujimado.announcement.Segment.Join;
import jp.fujimado.announcement.SegmentCondition;
import jp.fujimado.announcement.SegmentCount;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffSegmentService;
import jp.fujimado.resident.ConsentPurpose;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** First step of a notice: what for, and to whom. Every act keeps what is there and draws the page anew. */
@Named
@RequestScoped
public class AudienceView {

    private static final String PAGE = "/announcement/audience.xhtml?faces-redirect=true&id=";

    @Inject
    StaffCampaignService campaigns;

    @Inject
    StaffSegmentService segments;

    @Inject
    @Param
    Long id;

    private CampaignSheet sheet;
    private SegmentForm form;
    private String title;
    private int revision;
    private SegmentCount counted;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = campaigns.sheet(id);
        form = SegmentForm.of(sheet.segment(), segments::choices);
        title = sheet.row().title();
        revision = sheet.revision();
    }

    /** Keeps it and opens the next step. */
    public String next() {
        SavedCampaign saved = save(form.segment());
        if (saved.overtaken()) {
            return null;
        }
        if (!saved.problems().isEmpty()) {
            throw new InvalidInput(saved.problems());
        }
        return "/announcement/text.xhtml?faces-redirect=true&id=" + id;
    }

    /** Called by the page while somebody chooses. */
    public void autosave() {
        revision = DraftAnswer.tell(campaigns.saveAudience(id, revision, title, form.segment()));
    }

    /** Called by the page while somebody chooses. */
    public void count() {
        counted = segments.count(id, form.segment());
    }

    public String addGroup() {
        List<Group> groups = new ArrayList<>(form.segment().groups());
        groups.add(new Group(Join.ALL, List.of()));
        return again(groups);
    }

    public String removeGroup(int group) {
        List<Group> groups = new ArrayList<>(form.segment().groups());
        groups.remove(group);
        return again(groups);
    }

    public String add(int group) {
        Criterion criterion = criterion(chosen.get("add-" + group));
        if (criterion == null) {
            return again(form.segment().groups());
        }
        List<Group> groups = new ArrayList<>(form.segment().groups());
        List<SegmentCondition> conditions = new ArrayList<>(groups.get(group).conditions());
        conditions.add(new SegmentCondition(criterion, false, List.of(), null, null));
        groups.set(group, new Group(groups.get(group).join(), conditions));
        return again(groups);
    }

    private static Criterion criterion(String code) {
        return code == null || code.isEmpty() ? null : Criterion.valueOf(code);
    }

    public String remove(String condition) {
        String[] place = condition.split("-");
        List<Group> groups = new ArrayList<>(form.segment().groups());
        Group group = groups.get(Integer.parseInt(place[0]));
        List<SegmentCondition> conditions = new ArrayList<>(group.conditions());
        conditions.remove(Integer.parseInt(place[1]));
        groups.set(Integer.parseInt(place[0]), new Group(group.join(), conditions));
        return again(groups);
    }

    private String again(List<Group> groups) {
        Segment segment = form.segment();
        return save(new Segment(segment.purpose(), segment.join(), groups)).overtaken() ? null : PAGE + id;
    }

    /** Keeps the choice for other notices of the department. */
    public String keep() {
        if (save(form.segment()).overtaken()) {
            return null;
        }
        segments.keep(id, chosen.get("segmentName"), form.segment());
        Messages.create(Sentences.say("announcement.segment.kept")).flash().add();
        return PAGE + id;
    }

    /** Takes over a choice that the department keeps. */
    public String use() {
        String kept = chosen.get("kept");
        if (kept == null || kept.isEmpty()) {
            return null;
        }
        return save(segments.use(id, Long.parseLong(kept))).overtaken() ? null : PAGE + id;
    }

    private SavedCampaign save(Segment segment) {
        SavedCampaign saved = campaigns.saveAudience(id, revision, title, segment);
        if (saved.overtaken()) {
            Messages.create(Sentences.say("announcement.overtaken")).error().add();
        }
        revision = saved.revision();
        return saved;
    }

    /** Whether it matters how groups belong together. */
    public boolean isSeveralGroups() {
        return form.getGroups().size() > 1;
    }

    /** Criteria to choose from, in words by code. */
    public Map<String, String> getCriteria() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Criterion one : Criterion.values()) {
            words.put(one.name(), Sentences.say("announcement.criterion." + one));
        }
        return words;
    }

    public Map<String, String> getPurposes() {
        Map<String, String> words = new LinkedHashMap<>();
        segments.purposes().forEach((ConsentPurpose one) -> words.put(one.code(), one.title()));
        return words;
    }

    /** How parts belong together, in words by code. */
    public Map<String, String> getJoins() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Join one : Join.values()) {
            words.put(one.name(), Sentences.say("announcement.join." + one));
        }
        return words;
    }

    /** The count as of now: at the first look of the page, and whenever the page asks for it. */
    public SegmentCount getCounted() {
        if (counted == null) {
            count();
        }
        return counted;
    }

    public Map<String, String> getKept() {
        return segments.kept(id);
    }

    public CampaignSheet getSheet() {
        return sheet;
    }

    public SegmentForm getForm() {
        return form;
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
