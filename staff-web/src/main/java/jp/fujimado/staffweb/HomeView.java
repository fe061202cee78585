package jp.fujimado.staffweb;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.fujimado.announcement.CampaignWork;
import jp.fujimado.announcement.CampaignWork.CampaignNews;
import jp.fujimado.announcement.boundary.staff.StaffCampaignWorkService;
import jp.fujimado.benefit.DepartmentPayments;
import jp.fujimado.benefit.boundary.staff.StaffPaymentExportService;
import jp.fujimado.procedure.review.CaseRow;
import jp.fujimado.procedure.review.InboxQuery;
import jp.fujimado.procedure.review.Queue;
import jp.fujimado.procedure.review.QueueCount;
import jp.fujimado.procedure.review.boundary.staff.StaffInboxService;
import jp.fujimado.reservation.builder.DraftNews;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.shared.text.Sentences;

/** The officials' home: what is to be done, by what the person may do. */
@Named
@RequestScoped
public class HomeView {

    private static final int SHOWN = 5;
    private static final List<Queue> QUEUES =
            List.of(Queue.MINE, Queue.ASSESSMENT, Queue.APPROVAL, Queue.CORRECTION, Queue.DUE_SOON, Queue.OVERDUE);

    @Inject
    CurrentOfficial official;

    @Inject
    StaffInboxService inbox;

    @Inject
    StaffPaymentExportService exports;

    @Inject
    StaffCampaignWorkService campaigns;

    @Inject
    StaffCategoryReviewService reviews;

    private CampaignWork campaignWork;
    private List<QueueCount> counts = List.of();
    private List<CaseRow> urgent = List.of();
    private List<DepartmentPayments> payments = List.of();
    private List<DraftNews> drafts = List.of();

    @PostConstruct
    void load() {
        if (official.can("case.list")) {
            counts = inbox.counts(QUEUES);
            urgent = inbox.page(new InboxQuery(Queue.ALL, null, null, null, null, SHOWN))
                    .rows();
        }
        if (official.can("campaign.read")) {
            campaignWork = campaigns.mine();
        }
        if (official.can("benefit.list")) {
            payments = exports.payments();
        }
        if (official.can("category.read")) {
            drafts = reviews.news();
        }
    }

    public List<QueueCount> getCounts() {
        return counts;
    }

    /** The open cases that are due first. */
    public List<CaseRow> getUrgent() {
        return urgent;
    }

    /** Null for officials who have nothing to do with notices to many. */
    public CampaignWork getCampaignWork() {
        return campaignWork;
    }

    /** What somebody has done, in words. */
    public String act(CampaignNews news) {
        return Sentences.say("announcement.act." + news.act());
    }

    public List<DepartmentPayments> getPayments() {
        return payments;
    }

    /** Kinds of appointments that wait for the official, or that she has written. */
    public List<DraftNews> getDrafts() {
        return drafts;
    }
}
