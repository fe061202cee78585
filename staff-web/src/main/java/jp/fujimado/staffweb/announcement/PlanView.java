package jp.fujimado.staffweb.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.fujimado.announcement.CampaignPlan;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.SavedCampaign;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.notification.Channel;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Third step of a notice: when it goes out, and over which channels. */
@Named
@RequestScoped
public class PlanView {

    @Inject
    StaffCampaignService campaigns;

    @Inject
    @Param
    Long id;

    private CampaignSheet sheet;
    private final Map<String, String> form = new LinkedHashMap<>();
    private List<String> channels = new ArrayList<>();
    private int revision;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = campaigns.sheet(id);
        CampaignPlan plan = sheet.plan();
        plan.channels().forEach(one -> channels.add(one.name()));
        form.put("topic", plan.topic());
        form.put("destination", plan.destination());
        form.put("dueDay", plan.dueDay());
        form.put("startDay", plan.startDay());
        form.put("startTime", plan.startTime());
        form.put("urgentReason", plan.urgentReason());
        form.put("rule", plan.isAutomatic() ? plan.rule().name() : "");
        form.put("months", plan.months());
        form.put("days", plan.days());
        revision = sheet.revision();
    }

    /** Keeps it and opens the last step. */
    public String next() {
        SavedCampaign saved = campaigns.savePlan(id, revision, plan());
        revision = saved.revision();
        if (saved.overtaken()) {
            Messages.create(Sentences.say("announcement.overtaken")).error().add();
            return null;
        }
        if (!saved.problems().isEmpty()) {
            throw new InvalidInput(saved.problems());
        }
        return "/announcement/campaign.xhtml?faces-redirect=true&id=" + id;
    }

    /** Called by the page while somebody types. */
    public void autosave() {
        revision = DraftAnswer.tell(campaigns.savePlan(id, revision, plan()));
    }

    private CampaignPlan plan() {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        channels.forEach(one -> chosen.add(Channel.valueOf(one)));
        return new CampaignPlan(
                typed("topic"),
                chosen,
                typed("destination"),
                typed("dueDay"),
                typed("startDay"),
                typed("startTime"),
                typed("urgentReason"),
                rule(),
                typed("months"),
                typed("days"));
    }

    /** What goes out once stays so, and what is automatic stays automatic. */
    private NoticeRule rule() {
        if (!sheet.plan().isAutomatic()) {
            return null;
        }
        return typed("rule").isEmpty() ? sheet.plan().rule() : NoticeRule.valueOf(typed("rule"));
    }

    private String typed(String key) {
        String value = form.get(key);
        return value == null ? "" : value;
    }

    public Map<String, String> getTopics() {
        return campaigns.topics();
    }

    public Map<String, String> getDestinations() {
        return campaigns.destinations();
    }

    /** Rules of automatic notices in words, by code. */
    public Map<String, String> getRules() {
        Map<String, String> words = new LinkedHashMap<>();
        for (NoticeRule one : NoticeRule.values()) {
            words.put(one.name(), Sentences.say("announcement.rule." + one));
        }
        return words;
    }

    public Map<String, String> getAllChannels() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Channel one : Channel.values()) {
            words.put(one.name(), Sentences.say("announcement.channel." + one));
        }
        return words;
    }

    public List<String> getChannels() {
        return channels;
    }

    public void setChannels(List<String> channels) {
        this.channels = channels == null ? new ArrayList<>() : channels;
    }

    public CampaignSheet getSheet() {
        return sheet;
    }

    public Map<String, String> getForm() {
        return form;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
