package jp.fujimado.staffweb.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.fujimado.announcement.CampaignFilter;
import jp.fujimado.announcement.CampaignPart;
import jp.fujimado.announcement.CampaignRow;
import jp.fujimado.announcement.CampaignState;
import jp.fujimado.announcement.NoticeRule;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.shared.paging.Page;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;

/** Notices of the official's departments: those that go out once, or the automatic ones. */
@Named
@RequestScoped
public class CampaignsView {

    private static final int SIZE = 20;
    private static final String AUTOMATIC = "automatic";

    @Inject
    StaffCampaignService campaigns;

    @Inject
    @Param
    String q;

    @Inject
    @Param
    String state;

    @Inject
    @Param
    String kind;

    @Inject
    @Param
    String part;

    @Inject
    @Param
    String after;

    private Page<CampaignRow> page;
    private Map<String, String> departments;
    private String department;

    @PostConstruct
    void load() {
        q = q == null ? "" : q.strip();
        CampaignState wanted = Arrays.stream(CampaignState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        Long place = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        page = campaigns.list(new CampaignFilter(q, wanted, isAutomatic(), part()), place, SIZE);
        departments = campaigns.writable();
        department =
                departments.isEmpty() ? "" : departments.keySet().iterator().next();
    }

    private CampaignPart part() {
        return Arrays.stream(CampaignPart.values())
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElse(CampaignPart.ALL);
    }

    /** A new draft, opened at its first step. */
    public String start() {
        long id = campaigns.start(department, isAutomatic() ? NoticeRule.CHILD_AGE : null);
        return "/announcement/audience.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isAutomatic() {
        return AUTOMATIC.equals(kind);
    }

    public Page<CampaignRow> getPage() {
        return page;
    }

    /** States in words, by code. */
    public Map<String, String> getStates() {
        Map<String, String> words = new LinkedHashMap<>();
        for (CampaignState one : CampaignState.values()) {
            words.put(one.name(), Sentences.say("announcement.state." + one));
        }
        return words;
    }

    /** Whose campaigns can be asked for, in words by code. */
    public Map<String, String> getParts() {
        Map<String, String> words = new LinkedHashMap<>();
        for (CampaignPart one : CampaignPart.values()) {
            words.put(one.name(), Sentences.say("announcement.part." + one));
        }
        return words;
    }

    public String getPart() {
        return part().name();
    }

    /** The search as a part of an address. */
    public String getQuery() {
        return "kind=" + (isAutomatic() ? AUTOMATIC : "") + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                + "&state=" + getState() + "&part=" + getPart();
    }

    /** Departments for which the official writes: name by code. */
    public Map<String, String> getDepartments() {
        return departments;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getQ() {
        return q;
    }

    public String getState() {
        return getStates().containsKey(state) ? state : "";
    }

    public String getKind() {
        return isAutomatic() ? AUTOMATIC : "";
    }

    /** Whether the official writes for several departments and has to say for which. */
    public boolean isSeveral() {
        return departments.size() > 1;
    }

    /** How the state of a campaign is drawn. */
    public String look(CampaignRow row) {
        return switch (row.state()) {
            case ASKED, RETURNED, PAUSED -> "warn";
            case APPROVED, RUNNING -> "blue";
            case DONE -> "ok";
            case DRAFT, CANCELLED -> "";
        };
    }

    public boolean isFirst() {
        return after == null;
    }
}
