package jp.fujimado.staffweb.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.fujimado.reservation.builder.DraftReview;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryDraftService;
import jp.fujimado.reservation.builder.boundary.staff.StaffCategoryReviewService;
import jp.fujimado.shared.error.NotFound;
import jp.fujimado.staffweb.StaffTexts;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** A draft as a whole: what is to be mended, what changes, whom it touches, and what happens with it next. */
@Named
@RequestScoped
public class DraftCheckView {

    @Inject
    StaffCategoryReviewService reviews;

    @Inject
    StaffCategoryDraftService drafts;

    @Inject
    @Param(name = "id")
    Long id;

    private DraftReview review;
    private Integer revision;
    private String reply;

    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("shared.not-found");
        }
        review = reviews.review(id);
        revision = review.sheet().revision();
    }

    public String request() {
        reviews.request(id, revision);
        return done("draft.requested", "/reservation/draft.xhtml?faces-redirect=true&id=" + id);
    }

    public String withdraw() {
        reviews.withdraw(id);
        return done("draft.withdrawn", "/reservation/draft.xhtml?faces-redirect=true&id=" + id);
    }

    public String publish() {
        String code = reviews.publish(id, revision);
        return done("draft.published", "/reservation/category.xhtml?faces-redirect=true&code=" + code);
    }

    public String giveBack() {
        reviews.giveBack(id, reply);
        return done("draft.returned", "/reservation/draft.xhtml?faces-redirect=true&id=" + id);
    }

    public String discard() {
        drafts.discard(id);
        return done("draft.discarded", "/reservation/categories.xhtml?faces-redirect=true");
    }

    private static String done(String key, String page) {
        Messages.create(StaffTexts.say(key)).flash().add();
        return page;
    }

    public DraftReview getReview() {
        return review;
    }

    public Integer getRevision() {
        return revision;
    }

    public void setRevision(Integer revision) {
        this.revision = revision;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }
}
