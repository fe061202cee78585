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
import jp.fujimado.announcement.CampaignText;
import jp.fujimado.announcement.SavedCampaign;
import jp.fujimado.announcement.WritingHint;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.shared.error.InvalidInput;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Second step of a notice: what it says, in each language. */
@Named
@RequestScoped
public class TextView {

    @Inject
    StaffCampaignService campaigns;

    @Inject
    @Param
    Long id;

    private CampaignSheet sheet;
    private final Map<String, String> form = new LinkedHashMap<>();
    private int revision;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = campaigns.sheet(id);
        sheet.texts().forEach((language, text) -> {
            form.put("subject-" + language, text.subject());
            form.put("body-" + language, text.body());
            form.put("shortText-" + language, text.shortText());
        });
        revision = sheet.revision();
    }

    /** Keeps it and opens the next step. */
    public String next() {
        SavedCampaign saved = save();
        if (saved.overtaken()) {
            return null;
        }
        if (!saved.problems().isEmpty()) {
            throw new InvalidInput(saved.problems());
        }
        return "/announcement/plan.xhtml?faces-redirect=true&id=" + id;
    }

    /** Keeps it and shows what could be plainer. */
    public String look() {
        return save().overtaken() ? null : "/announcement/text.xhtml?faces-redirect=true&id=" + id;
    }

    /** Called by the page while somebody types. */
    public void autosave() {
        revision = DraftAnswer.tell(campaigns.saveTexts(id, revision, texts()));
    }

    private SavedCampaign save() {
        SavedCampaign saved = campaigns.saveTexts(id, revision, texts());
        if (saved.overtaken()) {
            Messages.create(Sentences.say("announcement.overtaken")).error().add();
        }
        revision = saved.revision();
        return saved;
    }

    private List<CampaignText> texts() {
        List<CampaignText> texts = new ArrayList<>();
        for (ReaderLanguage language : ReaderLanguage.values()) {
            texts.add(new CampaignText(
                    language, typed("subject-" + language), typed("body-" + language), typed("shortText-" + language)));
        }
        return texts;
    }

    private String typed(String key) {
        String value = form.get(key);
        return value == null ? "" : value;
    }

    /** What could be written more plainly in the text as it is kept. */
    public List<WritingHint> getHints() {
        return campaigns.hints(id);
    }

    /** Languages beside Japanese. */
    public List<ReaderLanguage> getOthers() {
        return List.of(ReaderLanguage.EASY, ReaderLanguage.EN);
    }

    /** Whether something is written in the language. */
    public boolean isWritten(ReaderLanguage language) {
        return !sheet.text(language).isEmpty();
    }

    public int getSubjectLimit() {
        return CampaignText.SUBJECT_LIMIT;
    }

    public int getBodyLimit() {
        return CampaignText.BODY_LIMIT;
    }

    /** Characters that the short text may have. */
    public int getShortLimit() {
        return campaigns.shortLimit(sheet.plan().channels());
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
