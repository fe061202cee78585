package jp.fujimado.staffweb.announcement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import jp.fujimado.announcement.CampaignHistoryRow;
import jp.fujimado.announcement.CampaignResult;
import jp.fujimado.announcement.CampaignSheet;
import jp.fujimado.announcement.ExampleReader;
import jp.fujimado.announcement.boundary.staff.StaffCampaignApprovalService;
import jp.fujimado.announcement.boundary.staff.StaffCampaignService;
import jp.fujimado.announcement.boundary.staff.StaffSendingService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.shared.text.ReaderLanguage;
import jp.fujimado.shared.text.Sentences;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One notice: what it is, how it would look, its way to the second pair of eyes, and what became of it. */
@Named
@RequestScoped
public class CampaignView {

    @Inject
    StaffCampaignService campaigns;

    @Inject
    StaffCampaignApprovalService approvals;

    @Inject
    StaffSendingService sending;

    @Inject
    @Param
    Long id;

    private CampaignSheet sheet;
    private int revision;
    private String comment;
    private List<ExampleReader> examples = List.of();
    private CampaignResult result;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        sheet = campaigns.sheet(id);
        revision = sheet.revision();
        result = sending.result(id);
    }

    /** Shows it as three of its readers would see it. */
    public void look() {
        examples = approvals.examples(id);
    }

    public String test() {
        approvals.test(id);
        return done("test");
    }

    public String ask() {
        approvals.ask(id, revision);
        return done(ofItsKind("ASK"));
    }

    public String approve() {
        approvals.approve(id, revision);
        return done("APPROVE");
    }

    public String giveBack() {
        approvals.giveBack(id, revision, comment);
        return done("RETURN");
    }

    public String start() {
        sending.start(id, revision);
        return done(ofItsKind("START"));
    }

    public String pause() {
        sending.pause(id, revision);
        return done("PAUSE");
    }

    public String resume() {
        sending.resume(id, revision);
        return done("RESUME");
    }

    public String cancel() {
        sending.cancel(id, revision);
        return done("CANCEL");
    }

    private String ofItsKind(String act) {
        return sheet.row().automatic() ? "automatic." + act : act;
    }

    private String done(String act) {
        Messages.create(Sentences.say("announcement.done." + act)).flash().add();
        return "/announcement/campaign.xhtml?faces-redirect=true&id=" + id;
    }

    /** Where it goes, in words. */
    public String getChannels() {
        return sheet.plan().channels().stream()
                .map(one -> Sentences.say("announcement.channel." + one))
                .collect(Collectors.joining("、"));
    }

    public String getStateLabel() {
        return Sentences.say("announcement.state." + sheet.row().state());
    }

    /** Languages whose readers get the Japanese text, in words; empty when there are none. */
    public String getMissing() {
        return sheet.missingLanguages().stream()
                .filter(one -> one != ReaderLanguage.JA)
                .map(CampaignView::language)
                .collect(Collectors.joining("、"));
    }

    private static String language(ReaderLanguage one) {
        return Sentences.say("announcement.language." + one);
    }

    /** In which language an example wants to read, in words. */
    public String asked(ExampleReader example) {
        return language(example.asked());
    }

    /** What happened, in words. */
    public String act(CampaignHistoryRow row) {
        return Sentences.say("announcement.act." + row.act());
    }

    public List<ExampleReader> getExamples() {
        return examples;
    }

    /** What became of it so far; null before it goes out. */
    public CampaignResult getResult() {
        return result;
    }

    public CampaignSheet getSheet() {
        return sheet;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }
}
